/** What sort of web boilerplate a line is. */
export const boilerplateReasons = [
  'title-repeat',
  'caption-repeat',
  'breadcrumb',
  'counter',
  'share',
  'navigation',
  'related',
  'comment-form',
  'site-name',
] as const;
export type BoilerplateReason = (typeof boilerplateReasons)[number];

/** Wordings of the furniture around news articles; spelling differences that folding ignores are listed once. */
export interface LineCue {
  readonly reason: BoilerplateReason;
  /** The line says this and nothing else, but for digits, signs and punctuation around it. */
  readonly whole: readonly string[];
  /** The line begins with this and has at most four words; not between two paragraphs of the body. */
  readonly beginnings: readonly string[];
  /** Begins a line of any length anywhere: nothing else is ever said so. */
  readonly anywhere: readonly string[];
}

/** The cues, in the order they are tried. */
export const lineCues: readonly LineCue[] = [
  {
    reason: 'share',
    whole: [
      ...['شارك', 'شاركها', 'شاركه', 'شاركنا', 'مشاركة', 'شارك المقال', 'شارك الخبر', 'شارك هذا الموضوع'],
      ...['طباعة', 'اطبع', 'حفظ', 'واتساب', 'فيسبوك', 'فيس بوك', 'تويتر', 'تلغرام', 'تيليجرام', 'تليغرام'],
      ...[
        'لينكد إن',
        'إنستغرام',
        'رابط مختصر',
        'الرابط المختصر',
        'نسخ الرابط',
        'انسخ الرابط',
        'تم نسخ الرابط',
      ],
      ...['أرسل لصديق', 'إرسال لصديق', 'أرسل إلى صديق', 'تكبير الخط', 'تصغير الخط', 'حجم الخط'],
    ],
    beginnings: [
      'شارك الخبر',
      'شارك المقال',
      'شارك على',
      'شارك عبر',
      'شاركها على',
      'مشاركة عبر',
      'مشاركة على',
      'تابعونا على',
      'تابعنا على',
    ],
    anywhere: [],
  },
  {
    reason: 'counter',
    whole: [
      'مشاهدة',
      'مشاهدات',
      'قراءة',
      'زيارة',
      'عدد المشاهدات',
      'عدد القراءات',
      'عدد الزيارات',
      'وقت القراءة',
    ].concat(['دقيقة للقراءة', 'دقائق للقراءة', 'وقت القراءة دقائق', 'وقت القراءة دقيقة', 'مدة القراءة']),
    beginnings: [],
    anywhere: [],
  },
  {
    reason: 'navigation',
    whole: [
      ...[
        'الرئيسية',
        'الأخبار العاجلة',
        'أخبار عاجلة',
        'المحتوى الرئيسي',
        'أكمل القراءة',
        'قراءة المزيد',
        'الصفحة الرئيسية',
        'الصفحة الرئيسة',
        'القائمة',
        'القائمة الرئيسية',
        'بحث',
        'من نحن',
        'اتصل بنا',
      ],
      ...[
        'إلى الأعلى',
        'العودة إلى الأعلى',
        'للأعلى',
        'المزيد',
        'عرض المزيد',
        'تحميل المزيد',
        'التالي',
        'السابق',
      ],
      ...['المقال السابق', 'المقال التالي', 'تسجيل الدخول', 'اشترك', 'اشترك الآن', 'النشرة البريدية'],
      ...['آخر تحديث', 'سياسة الخصوصية', 'شروط الاستخدام', 'إعلان', 'اعلانات'],
    ],
    beginnings: ['جميع الحقوق محفوظة', 'حقوق النشر محفوظة'],
    anywhere: ['جميع الحقوق محفوظة'],
  },
  {
    reason: 'related',
    whole: [
      'الأكثر قراءة',
      'الأكثر مشاهدة',
      'الأكثر تداولا',
      'قد يهمك',
      'لا يفوتك',
      'related articles',
      'you may also like',
    ],
    beginnings: ['المزيد من', 'المزيد عن', 'الأكثر تفضيلا', 'أخبار متعلقة', 'مواضيع متعلقة'],
    anywhere: [
      ...[
        'عناوين ذات صلة',
        'أخبار ذات صلة',
        'مقالات ذات صلة',
        'مواضيع ذات صلة',
        'موضوعات ذات صلة',
        'مواد ذات صلة',
      ],
      ...['مواضيع مشابهة', 'مقالات مشابهة', 'قد يعجبك أيضا', 'قد يهمك أيضا', 'ربما يعجبك', 'مواضيع قد تهمك'],
      ...[
        'اقرأ أيضا',
        'اقرأ المزيد',
        'اقرأوا أيضا',
        'طالع أيضا',
        'شاهد أيضا',
        'انظر أيضا',
        'الاكثر تفضيلا في هذا القسم',
      ],
      ...['check also', 'read also', 'related posts'],
    ],
  },
  {
    reason: 'comment-form',
    whole: [
      ...[
        'تعليق',
        'تعليقات',
        'التعليق',
        'التعليقات',
        'تعليقاتكم',
        'لا تعليقات',
        'لا توجد تعليقات',
        'التعليقات مغلقة',
        'نص التعليق',
      ],
      ...['الاسم', 'البريد الإلكتروني', 'الموقع الإلكتروني', 'إلغاء الرد', 'إرسال التعليق'],
    ],
    beginnings: ['اكتب تعليق', 'كتابة تعليق', 'سجل الدخول لتكتب'],
    anywhere: [
      ...['إضافة تعليق', 'أضف تعليق', 'أضف تعليقك', 'أضف تعليقا', 'اترك تعليقا', 'اترك تعليق', 'اترك تعليقك'],
      ...[
        'اكتب تعليقك',
        'اكتب تعليقا',
        'اترك ردا',
        'لن يتم نشر عنوان بريدك',
        'لن يظهر بريدك',
        'الحقول الإلزامية مشار إليها',
      ],
    ],
  },
];

/** Before the name of who wrote it. */
export const bylineCues = [
  ...[
    'كتب',
    'كتبت',
    'كتبه',
    'بقلم',
    'تحرير',
    'إعداد',
    'متابعة',
    'ترجمة',
    'تقرير',
    'تغطية',
    'حوار',
    'حاوره',
    'حاورها',
    'مراسلنا',
    'الكاتب',
    'المحرر',
  ],
  'خاص',
] as const;

/** Whole bylines that name nobody. */
export const namelessBylines = [
  'فريق التحرير',
  'تحرير الموقع',
  'هيئة التحرير',
  'قسم التحرير',
  'غرفة الأخبار',
] as const;

/** Words of agencies and outlets: in «المكان - …» they tell a dateline from a byline. */
export const outletWords = [
  ...[
    'وكالات',
    'وكالة',
    'رويترز',
    'فرانس برس',
    'أسوشيتد برس',
    'أ ف ب',
    'أ.ف.ب',
    'أ ب',
    'د ب أ',
    'د.ب.أ',
    'الأناضول',
  ],
  ...[
    'سبوتنيك',
    'شينخوا',
    'نيوز',
    'برس',
    'نت',
    'أونلاين',
    'سانا',
    'واس',
    'وام',
    'وفا',
    'واع',
    'بترا',
    'كونا',
    'قنا',
  ],
  ...['صحيفة', 'جريدة', 'قناة', 'شبكة', 'موقع', 'بوابة', 'مجلة', 'إذاعة', 'تلفزيون', 'ووكالات', 'مواقع'],
] as const;

/** What may stand beside the date on the line that says when the article appeared. */
export const publishedCues = [
  ...[
    'نشر في',
    'نشر بتاريخ',
    'نشر يوم',
    'نشر',
    'تاريخ النشر',
    'آخر تحديث',
    'تم النشر',
    'تم التحديث',
    'تحديث',
    'حدث في',
  ],
  ...[
    'بتاريخ',
    'التاريخ',
    'الساعة',
    'على الساعة',
    'في',
    'يوم',
    'الموافق',
    'بتوقيت',
    'غرينتش',
    'جرينتش',
    'مكة المكرمة',
    'القدس',
  ],
  ...['gmt', 'utc'],
] as const;

/** In brackets at the end of a line: it is under a picture. */
export const captionEndings = [
  'أرشيف',
  'أرشيفية',
  'صورة أرشيفية',
  'الأرشيف',
  'رويترز',
  'أ ف ب',
  'أ.ف.ب',
  'فرانس برس',
].concat([
  'أسوشيتد برس',
  'الأناضول',
  'غيتي',
  'getty',
  'reuters',
  'afp',
  'ap',
  'تويتر',
  'مواقع التواصل',
  'الإنترنت',
]);

/** Before the name of where the article was taken from. */
export const sourceCues = ['المصدر', 'مصدر الخبر', 'نقلا عن', 'source'] as const;
