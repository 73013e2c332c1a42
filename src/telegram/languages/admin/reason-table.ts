/**
 * Why something was left out, as ingestion says it, and how it is said in Arabic and in Kurdish. `{}` stands for what
 * differs: an address, a number, or another reason.
 */
export const REASONS: readonly (readonly [english: string, ar: string, ckb: string])[] = [
  [
    '{}: only the public internet is read',
    'لا تُقرأ إلا الشبكة العامة: {}',
    'تەنها تۆڕی گشتی دەخوێندرێتەوە: {}',
  ],
  ['{} is no address of a machine', '{} ليس عنوان جهاز', '{} ناونیشانی ئامێر نییە'],
  [
    'takes longer than {} s to read',
    'تتجاوز قراءته حدّها، وهو بالثواني {}',
    'خوێندنەوەی لە {} چرکە زیاتر دەخایەنێت',
  ],
  [
    'takes more than {} MB of memory to read',
    'تأخذ قراءته أكثر من {} ميغابايت من الذاكرة',
    'خوێندنەوەی لە {} مێگابایت بیرگە زیاتری دەوێت',
  ],
  // An article.
  ['no text', 'لا نصّ فيه', 'هیچ دەقێکی تێدا نییە'],
  ['too little text: {} letters', 'نصّه قصير جدًّا، وعدد حروفه {}', 'دەقەکەی زۆر کورتە، ژمارەی پیتەکانی {}'],
  ['too long for one article: {}', 'أطول من أن يكون خبرًا واحدًا: {}', 'بۆ یەک هەواڵ زۆر درێژە: {}'],
  [
    'its address is not one of http or https: {}',
    'عنوانه ليس من عناوين http أو https: {}',
    'ناونیشانەکەی هی http یان https نییە: {}',
  ],
  [
    'its address (--url) is that of another article',
    'عنوانه (--url) عنوان خبر آخر',
    'ناونیشانەکەی (--url) هی هەواڵێکی دیکەیە',
  ],
  // A file.
  ['empty', 'فارغ', 'بەتاڵە'],
  ['an empty list', 'قائمة فارغة', 'لیستێکی بەتاڵە'],
  ['stopped', 'أُوقف', 'وەستێنرا'],
  ['too large: {}', 'أكبر مما يُقرأ: {}', 'لەوە گەورەترە کە دەخوێندرێتەوە: {}'],
  [
    'binary: not a text in any encoding known here',
    'ليس نصًّا بأي ترميز معروف هنا',
    'بە هیچ کۆدکردنێکی ناسراو دەق نییە',
  ],
  ['binary: {}', 'ليس نصًّا، بل {}', 'دەق نییە، بەڵکو {}'],
  ['undecodable: broken even as {}', 'لا يُفكّ ترميزه، حتى على أنه {}', 'کۆدەکەی ناکرێتەوە، تەنانەت وەک {}'],
  ['encoded twice: {}', 'رُمّز مرتين فضاع بعض حروفه: {}', 'دوو جار کۆد کراوە و هەندێک پیتی ون بووە: {}'],
  ['broken gzip: {}', 'ضغط gzip فيه معطوب: {}', 'پەستانی gzip تێیدا تێکچووە: {}'],
  ['broken off: {}', 'انقطع قبل آخره: {}', 'پێش کۆتایی پچڕا: {}'],
  ['could not be read: {}', 'لم يُقرأ: {}', 'نەخوێندرایەوە: {}'],
  ['may not be read: no permission', 'لا إذن بقراءته', 'مۆڵەتی خوێندنەوەی نییە'],
  ['no such file or folder', 'لا يوجد ملف ولا مجلد بهذا الاسم', 'فایل یان بوخچەیەک بەم ناوە نییە'],
  [
    'no such file: the name is too long',
    'لا يوجد ملف بهذا الاسم، فهو طويل جدًّا',
    'فایلێک بەم ناوە نییە، ناوەکە زۆر درێژە',
  ],
  ['a link that leads nowhere', 'رابط لا يوصل إلى شيء', 'بەستەرێکە ناگاتە هیچ شوێنێک'],
  ['its sidecar {}', 'في الملف المرافق له خلل: {}', 'فایلی هاوڕێی کێشەیەکی هەیە: {}'],
  ['not JSON: {}', 'ليس من صيغة JSON: {}', 'لە شێوەی JSON نییە: {}'],
  ['not a JSON object', 'ليس كائن JSON', 'ئۆبجێکتی JSON نییە'],
  ['no articles: {}', 'لا أخبار فيه: {}', 'هیچ هەواڵێکی تێدا نییە: {}'],
  [
    'no text: a record needs one of the fields {}',
    'لا نصّ فيه، ولا بد في السجلّ من أحد هذه الحقول: {}',
    'دەقی تێدا نییە، تۆمار یەکێک لەم خانانەی پێویستە: {}',
  ],
  [
    'XML that is no export of WordPress or MediaWiki; {}',
    'ملف XML لم يُصدّره WordPress ولا MediaWiki: {}',
    'فایلێکی XMLە کە WordPress یان MediaWiki دەریان نەکردووە: {}',
  ],
  // A kind of file.
  ['a PDF: save its text as .txt', 'ملف PDF، فاحفظ نصّه في ملف .txt', 'فایلی PDFە، دەقەکەی وەک .txt هەڵبگرە'],
  [
    'an office document: save its text as .txt',
    'مستند مكتبي، فاحفظ نصّه في ملف .txt',
    'بەڵگەنامەی ئۆفیسە، دەقەکەی وەک .txt هەڵبگرە',
  ],
  [
    'a web archive: save the page as HTML or as text',
    'أرشيف صفحة، فاحفظ الصفحة بصيغة HTML أو نصًّا',
    'ئەرشیفی لاپەڕەیە، لاپەڕەکە وەک HTML یان دەق هەڵبگرە',
  ],
  ['a ZIP: unpack it', 'ملف ZIP، ففُكّ ضغطه', 'فایلی ZIPە، بیکەرەوە'],
  ['a tar: unpack it', 'ملف tar، ففُكّه', 'فایلی tarە، بیکەرەوە'],
  [
    'a table: make it JSON Lines with the fields {}',
    'جدول، فاجعله JSON Lines بالحقول {}',
    'خشتەیە، بیکە بە JSON Lines بەم خانانەوە: {}',
  ],
  ['a name without an ending; give {}', 'اسم بلا لاحقة، فأرسل {}', 'ناوێکە بێ پاشگر، یەکێک لەمانە بنێرە: {}'],
  [
    'no kind of file known here: {}; give {}',
    'نوع ملف لا يُعرف هنا: {}، فأرسل {}',
    'جۆرە فایلێکە لێرە ناناسرێت: {}، یەکێک لەمانە بنێرە: {}',
  ],
  ['a PDF; save its text', 'ملف PDF، فاحفظ نصّه', 'فایلی PDFە، دەقەکەی هەڵبگرە'],
  [
    'a ZIP or office document; save its text',
    'ملف ZIP أو مستند مكتبي، فاحفظ نصّه',
    'فایلی ZIP یان بەڵگەنامەی ئۆفیسە، دەقەکەی هەڵبگرە',
  ],
  ['an office document; save its text', 'مستند مكتبي، فاحفظ نصّه', 'بەڵگەنامەی ئۆفیسە، دەقەکەی هەڵبگرە'],
  // A page or a list.
  ['no news page: {}', 'ليست صفحة أخبار: {}', 'لاپەڕەی هەواڵ نییە: {}'],
  [
    'a page of a site that shows no day: no article',
    'صفحة من موقع لا يظهر فيها يوم، فليست خبرًا',
    'لاپەڕەیەکی ماڵپەڕێکە و ڕۆژی تێدا دیار نییە، بۆیە هەواڵ نییە',
  ],
  ['a feed, not a page: {}', 'خلاصة أخبار لا صفحة: {}', 'فیدە نەک لاپەڕە: {}'],
  [
    'a feed that declares entities of its own',
    'خلاصة أخبار تعلن كيانات خاصة بها',
    'فیدێکە کە ئێنتیتی تایبەت بە خۆی ڕادەگەیەنێت',
  ],
  ['no feed that can be read: {}', 'خلاصة أخبار لا تُقرأ: {}', 'فیدێکە ناخوێندرێتەوە: {}'],
  ['no sitemap: {}', 'ليست خريطة موقع: {}', 'نەخشەی ماڵپەڕ نییە: {}'],
  ['a broken sitemap: {}', 'خريطة موقع معطوبة: {}', 'نەخشەی ماڵپەڕێکی تێکچووە: {}'],
  [
    'neither a feed, nor a sitemap, nor a page that names one',
    'ليست خلاصة أخبار ولا خريطة موقع ولا صفحة تذكر إحداهما',
    'نە فیدە نە نەخشەی ماڵپەڕ، و نە لاپەڕەیەک ناوی یەکێکیان بهێنێت',
  ],
  ['lists of lists of lists', 'قوائم في قوائم في قوائم', 'لیست لەناو لیست لەناو لیست'],
  [
    'more than {} unpacked; the rest is not read',
    'أكثر من {} بعد فك ضغطه، ولا يُقرأ باقيه',
    'دوای کردنەوە لە {} زیاترە، و پاشماوەکەی ناخوێندرێتەوە',
  ],
  // An address.
  ['an address of more than {} characters', 'عنوان تزيد حروفه على {}', 'ناونیشانێکە پیتەکانی لە {} زیاترن'],
  [
    'not an address of the web: it must begin with http:// or https://',
    'ليس عنوانًا في الشبكة: لا بد أن يبدأ بـ http:// أو https://',
    'ناونیشانی تۆڕ نییە: دەبێت بە http:// یان https:// دەست پێ بکات',
  ],
  [
    'not an address: after http:// comes the name of a site',
    'ليس عنوانًا: بعد http:// يأتي اسم الموقع',
    'ناونیشان نییە: دوای http:// ناوی ماڵپەڕ دێت',
  ],
  [
    'spaces or invisible signs in it: {}',
    'فيه مسافات أو علامات لا تُرى: {}',
    'بۆشایی یان نیشانەی نەبینراوی تێدایە: {}',
  ],
  [
    'a name or password in it: isnad gives none to any site',
    'فيه اسم أو كلمة سرّ، ولا يعطي إسناد منها شيئًا لموقع',
    'ناو یان وشەی نهێنی تێدایە، و ئیسناد هیچیان ناداتە ماڵپەڕێک',
  ],
  ['oddly spelled: {}', 'كُتب على غير المعتاد: {}', 'بە شێوەیەکی نامۆ نووسراوە: {}'],
  [
    'port {} is not one of web servers',
    'المنفذ {} ليس من منافذ مواقع الشبكة',
    'دەرچەی {} هی ماڵپەڕەکان نییە',
  ],
  [
    '{} is this machine itself: only the public internet is read',
    '{} هو هذا الجهاز نفسه، ولا تُقرأ إلا الشبكة العامة',
    '{} خودی ئەم ئامێرەیە، و تەنها تۆڕی گشتی دەخوێندرێتەوە',
  ],
  [
    '{} is a name of no site on the public internet',
    '{} ليس اسم موقع في الشبكة العامة',
    '{} ناوی هیچ ماڵپەڕێکی تۆڕی گشتی نییە',
  ],
  [
    '{} is a name in a network of one’s own: a site’s name has a dot',
    '{} اسم في شبكة خاصة، واسم الموقع فيه نقطة',
    '{} ناوێکە لە تۆڕێکی تایبەتدا، ناوی ماڵپەڕ خاڵی تێدایە',
  ],
  // What a site answers.
  ['{}: wants a password', '{}: لا يُقرأ إلا بكلمة سرّ', '{}: تەنها بە وشەی نهێنی دەخوێندرێتەوە'],
  ['{}: wants to be paid', '{}: لا يُقرأ إلا بأجر', '{}: تەنها بە پارە دەخوێندرێتەوە'],
  ['{}: barred by law', '{}: ممنوع بحكم القانون', '{}: بە یاسا قەدەغەیە'],
  ['{}: may not be read', '{}: الموقع لا يأذن بقراءته', '{}: ماڵپەڕەکە ڕێگە بە خوێندنەوەی نادات'],
  ['{}: not there', '{}: غير موجود', '{}: لەوێ نییە'],
  ['{}: gone', '{}: رُفع', '{}: لابراوە'],
  ['{}: asked too often', '{}: كثرت الطلبات على الموقع', '{}: داواکارییەکان لە ماڵپەڕەکە زۆر بوون'],
  ['{}: the site failed', '{}: تعطّل الموقع', '{}: ماڵپەڕەکە تێکچوو'],
  ['{}: no answer that can be read', '{}: أجاب الموقع بما لا يُقرأ', '{}: وەڵامی ماڵپەڕەکە ناخوێندرێتەوە'],
  [
    '{}; asks to be left alone for {}',
    '{}، ويطلب الموقع الانتظار {}',
    '{}، و ماڵپەڕەکە داوای چاوەڕوانی دەکات: {}',
  ],
  ['{} without an address to go to', '{}: لا عنوان يُنتقل إليه', '{}: ناونیشانێکی نییە بۆی بچین'],
  [
    'its robots.txt asks not to read it',
    'ملف robots.txt في الموقع يطلب ألا يُقرأ',
    'فایلی robots.txt داوا دەکات نەخوێندرێتەوە',
  ],
  [
    'its robots.txt could not be read: {}',
    'لم يُقرأ ملف robots.txt في الموقع: {}',
    'فایلی robots.txt نەخوێندرایەوە: {}',
  ],
  [
    'could not be reached in time',
    'لم يُوصل إلى الموقع في الوقت المحدد',
    'لە کاتی دیاریکراودا نەگەیشتینە ماڵپەڕەکە',
  ],
  ['too slow: {}', 'بطيء جدًّا: {}', 'زۆر خاوە: {}'],
  ['no site of that name is known', 'لا يُعرف موقع بهذا الاسم', 'ماڵپەڕێک بەم ناوە ناناسرێت'],
  [
    'its certificate cannot be trusted: {}',
    'شهادة الموقع لا يوثق بها: {}',
    'بڕوانامەی ماڵپەڕەکە جێگەی متمانە نییە: {}',
  ],
  ['of a type that is no article: {}', 'من نوع ليس خبرًا: {}', 'لە جۆرێکە هەواڵ نییە: {}'],
  [
    'packed in a way that was not asked for: {}',
    'مضغوط بطريقة لم تُطلب: {}',
    'بە شێوەیەک پەستێنراوە داوا نەکرابوو: {}',
  ],
  ['broken packing: {}', 'ضغطه معطوب: {}', 'پەستانەکەی تێکچووە: {}'],
  ['leads in a circle, back to {}', 'يدور عائدًا إلى {}', 'دەسووڕێتەوە بۆ {}'],
  ['leads on more than {} times', 'يحوّل أكثر من {} مرات', 'زیاتر لە {} جار دەگوازێتەوە'],
  ['leads to {}: {}', 'يحوّل إلى {}: {}', 'دەگوازێتەوە بۆ {}: {}'],
  [
    'leads to the front page of the site',
    'يحوّل إلى صفحة الموقع الأولى',
    'دەگوازێتەوە بۆ لاپەڕەی یەکەمی ماڵپەڕەکە',
  ],
  // Times.
  ['a minute', 'دقيقة', 'خولەکێک'],
  ['{} minutes', '{} من الدقائق', '{} خولەک'],
];
