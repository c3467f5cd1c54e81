import type { MessageTexts } from '../message-texts.ts';

/** What the draft of a data card says, and what each column of the table for Hugging Face is. */
export const dataCardMessages = {
  'card.draft': {
    en: 'A draft, written by Hashiya {version} from the data themselves. What only a person can say is marked **{todo}**; nothing there was guessed.',
    ar: 'مسودة كتبها برنامج حاشية {version} من البيانات نفسها. وما لا يعلمه إلا إنسان معلَّم بعبارة **{todo}**، ولم يُخمَّن منه شيء.',
  },
  'card.todo': { en: 'TO BE FILLED IN', ar: 'يُستكمل' },
  'card.what': { en: 'What it is', ar: 'ما هذه البيانات' },
  'card.what.articles': {
    en: '{articles, plural, one {# news article} other {# news articles}} with {entities, plural, one {# entity mention} other {# entity mentions}}, {claims, plural, one {# claim} other {# claims}} and {stances, plural, one {# stance} other {# stances}}.',
    ar: 'عدد المقالات الإخبارية: {articles}، وفيها من ذكر الكيانات {entities}، ومن الادّعاءات {claims}، ومن المواقف {stances}.',
  },
  'card.what.rows': {
    en: 'Rows: {rows}, one for each article and annotator; an article that nobody has worked on has one without an annotator. To count articles, count different values of `id`.',
    ar: 'عدد الصفوف: {rows}، صف لكل مقال وواسم، وللمقال الذي لم يعمل عليه أحد صف بلا واسم. ولعدّ المقالات تُعدّ قيم `id` المختلفة.',
  },
  'card.what.languages': { en: 'Language: {languages}.', ar: 'اللغة: {languages}.' },
  'card.what.outlets': {
    en: 'Outlets: {outlets}; of {unknown} articles the outlet is not known.',
    ar: 'الجهات الناشرة: {outlets}، ومقالات لا تُعرف جهتها: {unknown}.',
  },
  'card.what.published': {
    en: 'Published between {first} and {last}, as far as the date is known ({known} of {articles} articles).',
    ar: 'نُشرت بين {first} و{last} فيما عُرف تاريخه ({known} من {articles}).',
  },
  'card.what.project': {
    en: 'Project: {name} (`{id}`); codebook: {codebook}, version {version}.',
    ar: 'المشروع: {name} (`{id}`)، ودليل الوسم: {codebook}، الإصدار {version}.',
  },
  'card.what.format': {
    en: 'Format: {format}. The manifest has every setting, and every file with its size and SHA-256.',
    ar: 'الصيغة: {format}. وفي ملف البيان manifest كل الإعدادات، وكل ملف بحجمه وبصمته SHA-256.',
  },
  'card.what.source': {
    en: 'Where the articles come from, how and when they were collected, and why these: **{todo}**.',
    ar: 'من أين جُمعت المقالات، وكيف ومتى، ولماذا هي دون غيرها: **{todo}**.',
  },
  'card.how': { en: 'How it was annotated', ar: 'كيف وُسمت' },
  'card.how.gold': {
    en: 'The gold layer: what a reviewer decided after several annotators had worked on the same article. Only articles that were adjudicated are in it.',
    ar: 'الطبقة المرجعية: ما قرّره المُراجع بعد عمل عدة واسمين على المقال نفسه. وفيها المقالات المُحكَّمة وحدها.',
  },
  'card.how.all-with-votes': {
    en: 'The work of {names}: each annotator’s own versions, and the gold layer with the decision and the votes behind each annotation.',
    ar: 'عمل {names}: نسخ كل واسم، والطبقة المرجعية ومع كل وسم فيها قراره والأصوات التي وراءه.',
  },
  'card.how.annotators': {
    en: 'Annotators: {names}. Each annotation belongs to exactly one of them.',
    ar: 'الواسمون: {names}. وكل وسم لواحد منهم دون غيره.',
  },
  'card.how.nobody': { en: 'Nobody has annotated it.', ar: 'لم يسمها أحد.' },
  'card.how.done': {
    en: 'Finished by their annotator: {done, plural, one {# work on an article} other {# works on articles}} of {works}. Nothing can be concluded from what is missing in one that is not finished.',
    ar: 'ما أنهاه واسموه: {done} من {works} (مقالٌ وواسمُه). ولا يُستنتج شيء من غياب وسم فيما لم يُنهَ.',
  },
  'card.how.suggested': {
    en: 'Accepted from suggestions of the program: {suggested} annotations, {changed} of them changed by hand; the others were made unasked.',
    ar: 'ما قُبل من اقتراحات البرنامج: {suggested}، غُيّر منها باليد {changed}، وما سواها وُسم ابتداءً.',
  },
  'card.how.whole-word': {
    en: 'The edges of mentions were moved out to the written word for this export, proclitics included.',
    ar: 'مُدّت حدود الذكر في هذا التصدير إلى الكلمة المكتوبة بسوابقها.',
  },
  'card.how.as-annotated': {
    en: 'Edges are where they were set: a mention may begin inside a written word, after a proclitic (in «بباريس» the mention is «باريس»).',
    ar: 'الحدود حيث وُضعت: فقد يبدأ الذكر داخل الكلمة المكتوبة بعد سابقة (الذكر في «بباريس» هو «باريس»).',
  },
  'card.how.boilerplate': {
    en: 'Annotations in passages that are not the article’s (boilerplate, other articles) or were not wanted were left out: {count}.',
    ar: 'تُركت الوسوم الواقعة فيما ليس من المقال (القوالب والمقالات الأخرى) أو فيما لم يُطلب: {count}.',
  },
  'card.how.label-map': {
    en: 'Labels are those of the tag set {name}, mapped from the codebook’s.',
    ar: 'التسميات تسميات مجموعة {name}، نُقلت إليها تسميات دليل الوسم.',
  },
  'card.how.agreement': {
    en: 'Agreement on entity mentions with the same span and label: F1 {f1}, the mean of {pairs, plural, one {one pair} other {# pairs}} of annotators, over at most {articles, plural, one {# article} other {# articles}} that both finished. `hashiya agreement` has intervals, the other layers and the causes.',
    ar: 'الاتفاق على ذكر الكيانات بالمدى والتسمية نفسيهما: F1 = {f1}، وهو متوسط أزواج الواسمين ({pairs}) على ما أنهاه كلاهما من مقالات ({articles} على الأكثر). وفي الأمر `hashiya agreement` الفترات وسائر الطبقات والأسباب.',
  },
  'card.how.no-agreement': {
    en: 'No two annotators finished the same articles, or none of them marked entities there: there is no agreement to tell.',
    ar: 'لم يُنهِ واسمان المقالات نفسها، أو لم يسما فيها كيانات، فلا اتفاق يُذكر.',
  },
  'card.how.who': {
    en: 'Who the annotators are, how they were trained and paid: **{todo}**.',
    ar: 'من هم الواسمون، وكيف دُرّبوا وأُجروا: **{todo}**.',
  },
  'card.offsets': { en: 'Offsets', ar: 'المواضع' },
  'card.offsets.none': {
    en: 'This format has no offsets of characters.',
    ar: 'ليس في هذه الصيغة مواضع محارف.',
  },
  'card.offsets.codepoint': {
    en: 'Offsets count Unicode code points, from 0, the end not included: in Python `text[start:end]` is the quote.',
    ar: 'المواضع تعدّ نقاط ترميز يونيكود من 0 والنهاية غير داخلة: ففي Python يعطي `text[start:end]` الاقتباس نفسه.',
  },
  'card.offsets.utf16': {
    en: 'Offsets count UTF-16 code units, from 0, the end not included: in JavaScript `text.slice(start, end)` is the quote; in Python slice the text encoded as `utf-16-le`, with doubled offsets.',
    ar: 'المواضع تعدّ وحدات UTF-16 من 0 والنهاية غير داخلة: ففي JavaScript يعطي `text.slice(start, end)` الاقتباس نفسه، وفي Python يُقطع النص مرمَّزًا بـ`utf-16-le` بضعف المواضع.',
  },
  'card.offsets.byte': {
    en: 'Offsets count bytes of the text in UTF-8, from 0, the end not included: in Python `text.encode()[start:end].decode()` is the quote.',
    ar: 'المواضع تعدّ بايتات النص في UTF-8 من 0 والنهاية غير داخلة: ففي Python يعطي `text.encode()[start:end].decode()` الاقتباس نفسه.',
  },
  'card.offsets.text': {
    en: 'They are offsets of the text as it is stored: it was never normalised, trimmed or corrected.',
    ar: 'وهي مواضع النص كما خُزّن: لم يُسوَّ ولم يُقصَّ ولم يُصحَّح.',
  },
  'card.counts': { en: 'Counts', ar: 'الأعداد' },
  'card.counts.of': { en: 'of', ar: 'من' },
  'card.counts.all': { en: 'all', ar: 'المجموع' },
  'card.counts.articles': { en: 'articles', ar: 'مقالات' },
  'card.counts.rows': { en: 'rows', ar: 'صفوف' },
  'card.counts.entity': { en: 'entity mentions', ar: 'ذكر كيانات' },
  'card.counts.claim': { en: 'claims', ar: 'ادّعاءات' },
  'card.counts.stance': { en: 'stances', ar: 'مواقف' },
  'card.split.train': { en: 'train', ar: 'تدريب (train)' },
  'card.split.validation': { en: 'validation', ar: 'تحقق (validation)' },
  'card.split.test': { en: 'test', ar: 'اختبار (test)' },
  'card.split.how': {
    en: 'Split {shares} with seed {seed}, alike in {stratify, select, label {labels} other {outlets}}; articles that nearly repeat one another are always in the same part.',
    ar: 'قُسمت {shares} بالبذرة {seed} مع تشابه {stratify, select, label {التسميات} other {الجهات الناشرة}} في الأجزاء، والمقالات التي يكاد بعضها يكرر بعضًا في جزء واحد دائمًا.',
  },
  'card.labels': { en: 'Labels', ar: 'التسميات' },
  'card.labels.layer': { en: 'layer', ar: 'الطبقة' },
  'card.labels.label': { en: 'label', ar: 'التسمية' },
  'card.labels.name': { en: 'name', ar: 'اسمها' },
  'card.labels.definition': { en: 'definition', ar: 'تعريفها' },
  'card.labels.unknown': { en: 'not in the codebook', ar: 'ليست في دليل الوسم' },
  'card.labels.retired': { en: 'no longer in use', ar: 'لم تعد مستعملة' },
  'card.attributes': { en: 'Attributes', ar: 'السمات' },
  'card.attributes.attribute': { en: 'attribute', ar: 'السمة' },
  'card.attributes.values': { en: 'values', ar: 'قيمها' },
  'card.attributes.type.choice': { en: 'one of', ar: 'واحدة من' },
  'card.attributes.type.text': { en: 'text', ar: 'نص' },
  'card.attributes.type.number': { en: 'number', ar: 'عدد' },
  'card.attributes.type.boolean': { en: 'true or false', ar: 'صواب أو خطأ' },
  'card.attributes.type.topic': { en: 'a topic', ar: 'موضوع' },
  'card.topics': { en: 'Topics', ar: 'الموضوعات' },
  'card.topics.topic': { en: 'topic', ar: 'الموضوع' },
  'card.columns': { en: 'Columns', ar: 'الأعمدة' },
  'card.columns.column': { en: 'column', ar: 'العمود' },
  'card.columns.type': { en: 'type', ar: 'نوعه' },
  'card.columns.about': { en: 'what it is', ar: 'ما هو' },
  'card.limits': { en: 'Known limits', ar: 'حدود معروفة' },
  'card.limits.format': { en: 'The format does not hold: {list}.', ar: 'لا تحفظ الصيغة: {list}.' },
  'card.limits.losses': {
    en: 'Lost in this export, in numbers (each is listed in `losses.json`): {list}.',
    ar: 'ما ضاع في هذا التصدير عددًا (وكلٌّ مذكور في `losses.json`): {list}.',
  },
  'card.limits.links': {
    en: 'Links to annotations that are not in this export were left out: {count}.',
    ar: 'تُركت روابط إلى وسوم ليست في هذا التصدير: {count}.',
  },
  'card.limits.json-dates': {
    en: 'The loader `datasets` takes strings of JSON lines that look like dates for times: `2026-05-15` arrives as `2026-05-15 00:00:00`, and a time without its zone. Parquet has no such trouble.',
    ar: 'يعدّ محمّل `datasets` ما أشبه التاريخ من نصوص أسطر JSON وقتًا: فيصل `2026-05-15` بصورة `2026-05-15 00:00:00`، ويصل الوقت بلا منطقته الزمنية. وليس ذلك في Parquet.',
  },
  'card.limits.boilerplate': {
    en: 'Texts are whole, menus and advertisements of the page included where they were scraped with it.',
    ar: 'النصوص كاملة، بما جُلب معها من قوائم الصفحة وإعلاناتها.',
  },
  'card.limits.news': {
    en: 'What the articles claim was not checked; stances are those the articles express, not those of the annotators. Biases of the sources and of their selection: **{todo}**.',
    ar: 'لم يُتحقق مما تدّعيه المقالات، والمواقف ما تعبّر عنه المقالات لا ما يراه الواسمون. وانحيازات المصادر واختيارها: **{todo}**.',
  },
  'card.licence': { en: 'Licence and use', ar: 'الترخيص والاستعمال' },
  'card.licence.licence': {
    en: 'Licence of the annotations: **{todo}**.',
    ar: 'ترخيص الوسوم: **{todo}**.',
  },
  'card.licence.texts': {
    en: 'The texts belong to those who published them. Whether they may be passed on, and on what terms: **{todo}**.',
    ar: 'النصوص لمن نشرها. وهل يجوز تداولها، وبأي شروط: **{todo}**.',
  },
  'card.licence.people': {
    en: 'The data name people: those in the news, the authors, and the annotators. Whether any of them is to be made unrecognisable before publishing: **{todo}**.',
    ar: 'في البيانات أسماء أناس: من ذكرهم الخبر، والكتّاب، والواسمون. وهل يُخفى أحد منهم قبل النشر: **{todo}**.',
  },
  'card.licence.contact': {
    en: 'Publisher, contact, address of the dataset, date of publication, how to cite: **{todo}**.',
    ar: 'الناشر وجهة الاتصال وعنوان البيانات وتاريخ النشر وكيفية الاستشهاد بها: **{todo}**.',
  },
  'card.sheets.spans': {
    en: 'An annotation in one piece has start and end; one in several has each piece in the column spans, as start-end, and the texts with … between them.',
    ar: 'للوسم المتصل بداية ونهاية، وللمتقطع كل جزء في العمود spans بصورة البداية-النهاية، ونصوص أجزائه بينها علامة ….',
  },
  'card.sheets.long': {
    en: 'A cell holds at most 32,767 characters: longer texts are cut and listed among the losses; `text_sha256` is of the whole text. A full sheet goes on in another.',
    ar: 'لا تسع الخلية أكثر من 32,767 محرفًا، فما زاد قُطع وذُكر في قائمة ما ضاع، أما `text_sha256` فللنص كله. والورقة الممتلئة تتبعها أخرى.',
  },
  'card.sheets.licence': { en: 'Licence: {todo}', ar: 'الترخيص: {todo}' },
  'card.column.id': { en: 'Id of the article', ar: 'معرّف المقال' },
  'card.column.split': { en: 'Part of the dataset', ar: 'جزء البيانات' },
  'card.column.title': { en: 'Title', ar: 'العنوان' },
  'card.column.outlet': { en: 'Outlet that published it', ar: 'الجهة الناشرة' },
  'card.column.author': { en: 'Author', ar: 'الكاتب' },
  'card.column.url': { en: 'Address it was found at', ar: 'الرابط الذي وُجد فيه' },
  'card.column.published': {
    en: 'Date of publication, ISO 8601 where that is known, else as it was written',
    ar: 'تاريخ النشر بصيغة ISO 8601 إن عُرف، وإلا كما كُتب',
  },
  'card.column.language': { en: 'Language, BCP 47', ar: 'اللغة بترميز BCP 47' },
  'card.column.text': { en: 'The whole text as it is stored', ar: 'النص كله كما خُزّن' },
  'card.column.text-sha256': { en: 'SHA-256 of its bytes in UTF-8', ar: 'بصمة SHA-256 لبايتاته في UTF-8' },
  'card.column.offset-unit': {
    en: 'What offsets count: codepoint, utf16 or byte',
    ar: 'ما تعدّه المواضع: codepoint أو utf16 أو byte',
  },
  'card.column.annotator': {
    en: 'Whose work it is; null where nobody has worked on the article',
    ar: 'صاحب العمل، وهو null إن لم يعمل على المقال أحد',
  },
  'card.column.state': {
    en: 'How far that annotator is: todo, doing or done',
    ar: 'مرحلة هذا الواسم: todo أو doing أو done',
  },
  'card.column.tokens': { en: 'Words and punctuation marks', ar: 'الكلمات وعلامات الترقيم' },
  'card.column.token-start': { en: 'Where each token begins', ar: 'بداية كل وحدة' },
  'card.column.token-end': {
    en: 'Where each token ends, not included',
    ar: 'نهاية كل وحدة، وهي غير داخلة',
  },
  'card.column.ner-tags': {
    en: 'BIO tag of each token: the outermost mention, widened to whole tokens; `entities` has them all, exactly',
    ar: 'وسم BIO لكل وحدة: الذكر الأوسع ممدودًا إلى وحدات كاملة، وفي `entities` كلها بحدودها',
  },
  'card.column.entities': { en: 'Entity mentions', ar: 'ذكر الكيانات' },
  'card.column.claims': { en: 'Claims', ar: 'الادّعاءات' },
  'card.column.stances': {
    en: 'Stances; one without evidence is a stance of the whole article',
    ar: 'المواقف، وما لا دليل له فهو موقف المقال كله',
  },
  'card.column.regions': {
    en: 'What lines and passages of the text are',
    ar: 'ماهية أسطر النص ومقاطعه',
  },
  'card.column.annotation-id': { en: 'Id of the annotation', ar: 'معرّف الوسم' },
  'card.column.label': { en: 'Label of the codebook', ar: 'التسمية من دليل الوسم' },
  'card.column.polarity': { en: 'Polarity, a label of the codebook', ar: 'الاتجاه، وهو تسمية من دليل الوسم' },
  'card.column.start': {
    en: 'Where it begins in the text, in the unit of offset_unit',
    ar: 'بدايته في النص بوحدة offset_unit',
  },
  'card.column.end': {
    en: 'Where it ends in the text, not included, in the unit of offset_unit',
    ar: 'نهايته في النص، وهي غير داخلة، بوحدة offset_unit',
  },
  'card.column.quote': { en: 'The text from start to end', ar: 'النص من البداية إلى النهاية' },
  'card.column.claimant': { en: 'Id of the mention who claims it', ar: 'معرّف ذكر صاحب القول' },
  'card.column.parent': { en: 'Id of the claim it is part of', ar: 'معرّف الادّعاء الذي هو جزء منه' },
  'card.column.holder': { en: 'Id of the mention whose stance it is', ar: 'معرّف ذكر صاحب الموقف' },
  'card.column.target': {
    en: 'Id of the mention or claim it is about',
    ar: 'معرّف الذكر أو الادّعاء موضوعِ الموقف',
  },
  'card.column.basis': { en: 'Id of the claim it rests on', ar: 'معرّف الادّعاء الذي يستند إليه' },
  'card.column.attributes': { en: 'Attributes of the codebook', ar: 'السمات من دليل الوسم' },
  'card.column.attribute-name': { en: 'Id of the attribute', ar: 'معرّف السمة' },
  'card.column.attribute-type': {
    en: 'What the values are: string, number, boolean, or list of strings',
    ar: 'نوع القيم: string أو number أو boolean أو list لقائمة نصوص',
  },
  'card.column.attribute-values': {
    en: 'The value as text; several only in a list',
    ar: 'القيمة نصًّا، ولا تتعدد إلا في قائمة',
  },
  'card.column.note': { en: 'The annotator’s note', ar: 'ملاحظة الواسم' },
  'card.column.suggested-by': {
    en: 'What suggested it; null where a person made it unasked',
    ar: 'ما اقترحه، وهو null إن وُسم ابتداءً',
  },
  'card.column.suggestion-confidence': {
    en: 'How sure the suggestion was, 0 to 1',
    ar: 'ثقة الاقتراح من 0 إلى 1',
  },
  'card.column.suggestion-changed': {
    en: 'Whether its label or spans were changed by hand afterwards',
    ar: 'هل غُيّرت تسميته أو مداه باليد بعد ذلك',
  },
  'card.column.created-at': {
    en: 'When it was made, ISO 8601, UTC',
    ar: 'وقت إنشائه بصيغة ISO 8601 وتوقيت UTC',
  },
  'card.column.updated-at': {
    en: 'When it was last changed, ISO 8601, UTC',
    ar: 'وقت آخر تغيير بصيغة ISO 8601 وتوقيت UTC',
  },
  'card.column.decision': {
    en: 'Of the gold layer: the decision behind it',
    ar: 'في الطبقة المرجعية: القرار الذي جاء به',
  },
  'card.column.outcome': {
    en: 'accepted, both, edited or merged',
    ar: 'accepted أو both أو edited أو merged',
  },
  'card.column.reason': { en: 'The reviewer’s reason', ar: 'تعليل المُراجع' },
  'card.column.rule': { en: 'Rule that merged it unseen', ar: 'القاعدة التي دمجته بلا نظر' },
  'card.column.rule-votes': { en: 'Votes that the rule asked for', ar: 'عدد الأصوات التي طلبتها القاعدة' },
  'card.column.is-unclear': {
    en: 'Whether the guideline does not settle the case',
    ar: 'هل قصرت القواعد عن حسم الحالة',
  },
  'card.column.by': { en: 'Who decided', ar: 'من قرّر' },
  'card.column.at': { en: 'When, ISO 8601, UTC', ar: 'متى، بصيغة ISO 8601 وتوقيت UTC' },
  'card.column.votes': { en: 'What each annotator had', ar: 'ما كان عند كل واسم' },
  'card.column.voter': { en: 'Annotator', ar: 'الواسم' },
  'card.column.voted': {
    en: 'Id of that annotator’s annotation; null where there was none',
    ar: 'معرّف وسم هذا الواسم، وهو null إن لم يسم',
  },
  'card.column.region-kind': {
    en: 'title, dateline, byline, published, body, caption, source, boilerplate or other-article',
    ar: 'title أو dateline أو byline أو published أو body أو caption أو source أو boilerplate أو other-article',
  },
  'card.column.region-origin': { en: 'Who said so: rule or human', ar: 'من قال ذلك: rule أو human' },
  'card.column.region-reason': { en: 'What sort of boilerplate', ar: 'أي ضرب من القوالب' },
} satisfies Record<string, MessageTexts>;

/** Name of a message of the data card. */
export type DataCardMessage = keyof typeof dataCardMessages;
