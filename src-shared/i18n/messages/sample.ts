/** What the bundled sample says of itself: stored in the project, so in both languages at once. */
export const sampleDescription =
  'عيّنة مختلَقة للتجربة: الأشخاص والهيئات والأحداث فيها من نسج الخيال. · An invented sample to try things on: its people, bodies and events are made up.';
