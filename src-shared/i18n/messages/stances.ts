import type { MessageTexts } from '../message-texts.ts';

/** Making and changing stances. */
export const stanceMessages = {
  'stance.make': {
    en: 'Stance: holder, target, polarity (of the selected mention; selected text is its evidence)',
    ar: 'موقف: صاحبه ثم هدفه ثم اتجاهه (صاحبه الذكر المختار، وشاهده النص المحدد)',
  },
  'stance.holder.await': { en: 'Whose stance?', ar: 'موقف مَن؟' },
  'stance.target.await': { en: 'Stance of {holder} towards', ar: 'موقف {holder} من' },
  'stance.topic.await': { en: 'Stance of {holder} on the topic', ar: 'موقف {holder} من موضوع' },
  'stance.polarity.await': { en: '{holder} on {target}', ar: '{holder} ← {target}' },
  'stance.topic': { en: 'A topic …', ar: 'موضوع…' },
  'stance.no-topics': { en: 'The codebook has no topics.', ar: 'ليس في الدليل موضوعات.' },
  'stance.said.made': { en: '{holder} {polarity} {target}', ar: '{holder} {polarity} {target}' },
  'stance.whole': {
    en: 'Without evidence it is a stance of the whole article.',
    ar: 'بلا شاهد هو موقف المقال كله.',
  },
  'stance.turn': { en: 'Polarity of the selected stance', ar: 'اتجاه الموقف المختار' },
  'stance.said.turned': { en: 'Polarity: {polarity}', ar: 'الاتجاه: {polarity}' },
} satisfies Record<string, MessageTexts>;
