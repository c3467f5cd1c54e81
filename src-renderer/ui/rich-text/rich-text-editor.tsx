import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { Bold, Check, Heading, Italic, List, ListOrdered, Quote, X } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { type RichText, richTextSchema } from '../../../src-shared/model/rich-text.ts';
import { Icon } from '../icon.tsx';
import { Tip } from '../tip.tsx';
import { useText } from '../use-text.ts';
import { richTextExtensions, storedText } from './tiptap-setup.ts';

interface RichTextEditorProps {
  /** What is written here, to screen readers. */
  readonly label: string;
  readonly value: RichText;
  onChange(value: RichText): void;
  readonly lang?: string;
  readonly className?: string;
}

/** Formatted text to write, with its toolbar. Pasted HTML becomes the few nodes there are; everything else is left out. */
export function RichTextEditor({
  label,
  value,
  onChange,
  lang,
  className,
}: RichTextEditorProps): ReactElement {
  // What the editor holds: a value that comes back from outside unchanged must not move the caret.
  const known = useRef(JSON.stringify(value));
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const editor = useEditor({
    extensions: richTextExtensions,
    content: contentOf(value),
    textDirection: 'auto',
    injectCSS: false,
    editorProps: {
      // The screen's own key (publish, finish): a break in a line is Shift and Enter.
      handleDOMEvents: {
        keydown: (_view, { code, ctrlKey, metaKey }) => code === 'Enter' && (ctrlKey || metaKey),
      },
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
        ...(lang !== undefined && { lang }),
      },
    },
    onUpdate({ editor: written }) {
      const result = richTextSchema.safeParse(storedText(written.getJSON()));
      if (!result.success) return;
      known.current = JSON.stringify(result.data);
      latest.current(result.data);
    },
  });
  useEffect(() => {
    const given = JSON.stringify(value);
    if (!editor || given === known.current) return;
    known.current = given;
    editor.commands.setContent(contentOf(value), { emitUpdate: false });
  }, [editor, value]);
  return (
    <>
      {editor && <Tools editor={editor} />}
      <div className={`rich-text ${className ?? ''}`}>
        <EditorContent editor={editor} />
      </div>
    </>
  );
}

// Tiptap does not want readonly arrays, though it does not change them.
const contentOf = (value: RichText) => JSON.parse(JSON.stringify(value));

function Tools({ editor }: { readonly editor: Editor }): ReactElement {
  const text = useText();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map(({ isActive }) => isActive(now)),
  });
  return (
    <Toolbar className="rich-tools" aria-label={text('codebook.guide.tools')}>
      {tools.map(({ id, icon, run }, index) => (
        <Tip key={id} text={text(id)}>
          <ToggleButton
            className="btn btn-ico"
            aria-label={text(id)}
            isSelected={active[index] ?? false}
            onChange={() => run(editor)}
          >
            <Icon of={icon} directional={id === 'codebook.guide.bullets'} />
          </ToggleButton>
        </Tip>
      ))}
    </Toolbar>
  );
}

const tools = [
  {
    id: 'codebook.guide.heading',
    icon: Heading,
    isActive: (editor: Editor) => editor.isActive('heading'),
    run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'codebook.guide.bold',
    icon: Bold,
    isActive: (editor: Editor) => editor.isActive('bold'),
    run: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'codebook.guide.italic',
    icon: Italic,
    isActive: (editor: Editor) => editor.isActive('italic'),
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: 'codebook.guide.bullets',
    icon: List,
    isActive: (editor: Editor) => editor.isActive('bulletList'),
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'codebook.guide.numbers',
    icon: ListOrdered,
    isActive: (editor: Editor) => editor.isActive('orderedList'),
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'codebook.guide.quote',
    icon: Quote,
    isActive: (editor: Editor) => editor.isActive('blockquote'),
    run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'codebook.guide.good',
    icon: Check,
    isActive: (editor: Editor) => editor.isActive('example', { good: true }),
    run: (editor: Editor) => editor.chain().focus().toggleNode('example', 'paragraph', { good: true }).run(),
  },
  {
    id: 'codebook.guide.bad',
    icon: X,
    isActive: (editor: Editor) => editor.isActive('example', { good: false }),
    run: (editor: Editor) => editor.chain().focus().toggleNode('example', 'paragraph', { good: false }).run(),
  },
] as const;
