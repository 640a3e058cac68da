/// A line that is one of these, whole, ends the article.
let tailPhrases = """
    leave a reply
    leave a comment
    more like this
    related
    related stories
    related articles
    related posts
    related news
    related links
    related topics
    related sources
    related content
    popular
    popular posts
    trending
    trending now
    most read
    most popular
    most viewed
    you may also like
    you might also like
    recommended
    recommended for you
    comments
    comment
    read next
    up next
    latest news
    latest stories
    more stories
    relevant links
    relevant links for further reading
    further reading
    mehr zum thema
    das könnte sie auch interessieren
    meistgelesen
    kommentare
    verwandte artikel
    weitere artikel
    sur le même sujet
    à lire aussi
    les plus lus
    commentaires
    articles similaires
    noticias relacionadas
    más leídas
    lo más leído
    te puede interesar
    comentarios
    potrebbe interessarti
    articoli correlati
    i più letti
    commenti
    notícias relacionadas
    mais lidas
    comentários
    lees ook
    meest gelezen
    gerelateerd
    reacties
    по теме
    читайте также
    популярное
    комментарии
    zobacz także
    najczęściej czytane
    komentarze
    mest lästa
    relaterat
    läs också
    kommentarer
    ilgili haberler
    en çok okunanlar
    yorumlar
    مواضيع ذات صلة
    الأكثر قراءة
    اقرأ أيضا
    التعليقات
    lesen sie auch
    mehr zu diesem thema
    meistgelesene artikel
    auch interessant
    zum thema
    empfehlungen
    lire aussi
    à lire également
    vous aimerez aussi
    sur le même thème
    plus d'articles
    les plus consultés
    lea también
    lee también
    también te puede interesar
    lo más visto
    noticias de interés
    leggi anche
    ti potrebbe interessare
    articoli più letti
    leia também
    leia mais
    veja também
    você pode gostar
    pode gostar também
    saiba mais
    relacionadas
    meer over dit onderwerp
    meer nieuws
    lees verder
    читать также
    материалы по теме
    новости по теме
    ещё по теме
    главное за сутки
    самое читаемое
    популярные новости
    похожие новости
    zobacz też
    zobacz również
    czytaj też
    czytaj także
    czytaj również
    przeczytaj także
    przeczytaj również
    powiązane artykuły
    najpopularniejsze
    polecane
    läs även
    läs mer
    mer om ämnet
    mer i ämnet
    relaterade artiklar
    ilginizi çekebilir
    bunlar da ilginizi çekebilir
    bunlar da var
    ilgili içerikler
    benzer haberler
    çok okunanlar
    son dakika haberleri
    diğer haberler
    اقرأ أيضًا
    اقرأ المزيد
    إقرأ أيضا
    أخبار ذات صلة
    ذات صلة
    الأكثر مشاهدة
    قد يعجبك
    قد يعجبك أيضا
    قد يهمك
    قد يهمك أيضا
    تعليقات
    اخترنا لك
    читайте також
    схожі новини
    коментарі
    čtěte také
    související články
    komentáře
    læs også
    mest læste
    相关阅读
    相關閱讀
    相关新闻
    相關新聞
    相关报道
    相关文章
    相關文章
    延伸阅读
    延伸閱讀
    推荐阅读
    推薦閱讀
    热门文章
    热门新闻
    熱門文章
    熱門新聞
    猜你喜欢
    更多新闻
    更多新聞
    评论
    評論
    网友评论
    関連記事
    関連ニュース
    関連リンク
    関連キーワード
    おすすめ記事
    おすすめの記事
    人気記事
    人気の記事
    アクセスランキング
    ランキング
    最新記事
    最新ニュース
    あわせて読みたい
    コメント
    관련 기사
    관련기사
    관련 뉴스
    관련뉴스
    인기 기사
    인기기사
    많이 본 기사
    많이 본 뉴스
    많이본 뉴스
    추천 기사
    추천기사
    최신 기사
    최신 뉴스
    주요 뉴스
    주요뉴스
    댓글
    ข่าวที่เกี่ยวข้อง
    บทความที่เกี่ยวข้อง
    เรื่องที่เกี่ยวข้อง
    ข่าวล่าสุด
    ข่าวยอดนิยม
    ยอดนิยม
    เรื่องแนะนำ
    ข่าวแนะนำ
    ความคิดเห็น
    แสดงความคิดเห็น
    """
