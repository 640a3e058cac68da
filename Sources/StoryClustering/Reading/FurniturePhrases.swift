import FeedText

/// The phrases by which a line of a page shows that it is furniture: consent banners, forms, links to other pages.
struct FurniturePhrases: Sendable {
    static let shared = FurniturePhrases()

    struct Verdict {
        var isFurniture = false
        /// The whole line says that the article is over.
        var isTail = false
    }

    private struct Phrase {
        var words: [UInt64]
        var atStart: Bool
        var atEnd: Bool
        var isTail: Bool
    }
    private let phrases: [UInt64: [Phrase]]
    /// Whether any phrase begins with a word of these lowest bits: asked of every word of every page.
    private let beginnings: [UInt64]
    private static let beginningBits: UInt64 = 8192

    private init() {
        var phrases: [UInt64: [Phrase]] = [:]
        for (list, isTail) in [(furniturePhrases, false), (tailPhrases, true)] {
            for entry in list.split(separator: "\n") {
                let words = entry.split(whereSeparator: { " ^$".contains($0) }).map { Spelling($0).hash }
                guard let first = words.first else { continue }
                phrases[first, default: []].append(
                    Phrase(
                        words: words, atStart: isTail || entry.hasPrefix("^"), atEnd: isTail || entry.hasSuffix("$"),
                        isTail: isTail))
            }
        }
        self.phrases = phrases
        var beginnings = [UInt64](repeating: 0, count: Int(Self.beginningBits / 64))
        for word in phrases.keys {
            let bit = word % Self.beginningBits
            beginnings[Int(bit / 64)] |= 1 << (bit % 64)
        }
        self.beginnings = beginnings
    }

    @inline(__always)
    private func mayBegin(_ word: UInt64) -> Bool {
        let bit = word % Self.beginningBits
        return beginnings[Int(bit / 64)] >> (bit % 64) & 1 == 1
    }

    func judge(_ words: ArraySlice<Word>) -> Verdict {
        var verdict = Verdict()
        for index in words.indices {
            guard mayBegin(words[index].hash), let candidates = phrases[words[index].hash] else { continue }
            for phrase in candidates {
                let end = index + phrase.words.count
                guard !phrase.atStart || index == words.startIndex, end <= words.endIndex,
                    !phrase.atEnd || end == words.endIndex,
                    phrase.words.indices.allSatisfy({ words[index + $0].hash == phrase.words[$0] })
                else { continue }
                verdict.isFurniture = true
                if phrase.isTail { verdict.isTail = true }
            }
        }
        return verdict
    }
}

/// `^` binds to the start of the line, `$` to its end.
private let furniturePhrases = """
    cookie
    cookies
    consent preferences
    privacy policy
    terms of use
    terms of service
    terms and conditions
    all rights reserved
    sign up
    signup
    subscribe
    newsletter
    newsletters
    log in
    login
    please enter
    enter your comment
    enter your name
    enter your email
    enter your e mail
    share this
    share post
    share article
    share on
    follow us
    copy link
    read more
    read next
    read also
    click here
    photo credit
    image credit
    contact us
    about us
    advertisement
    ^sponsored
    ^trending
    ^tags
    ^share$
    ^menu$
    ^search$
    ^home$
    ^date$
    spot img
    save my name
    editor's picks
    editors picks
    manage preferences
    accept all
    always active
    per cent off
    min read$
    minutes read$
    datenschutz
    datenschutzerklärung
    impressum
    jetzt abonnieren
    lesen sie auch
    lesen sie mehr
    ^anzeige
    ^teilen$
    alle rechte vorbehalten
    politique de confidentialité
    tous droits réservés
    lire aussi
    à lire aussi
    abonnez vous
    s'abonner
    inscrivez vous
    ^publicité
    ^partager$
    política de privacidad
    todos los derechos reservados
    lea también
    leer más
    suscríbete
    suscríbase
    ^publicidad
    ^compartir$
    informativa sulla privacy
    tutti i diritti riservati
    leggi anche
    iscriviti
    ^pubblicità
    ^condividi$
    política de privacidade
    todos os direitos reservados
    leia também
    leia mais
    assine
    inscreva se
    ^publicidade
    ^compartilhar$
    privacybeleid
    alle rechten voorbehouden
    lees ook
    lees meer
    ^advertentie
    политика конфиденциальности
    все права защищены
    читайте также
    подписывайтесь
    подпишитесь
    поделиться
    polityka prywatności
    wszelkie prawa zastrzeżone
    czytaj też
    czytaj także
    zobacz także
    integritetspolicy
    läs också
    läs mer
    ^annons
    gizlilik politikası
    tüm hakları saklıdır
    abone ol
    سياسة الخصوصية
    جميع الحقوق محفوظة
    اقرأ أيضا
    اشترك
    """

/// A line that is one of these, whole, ends the article.
private let tailPhrases = """
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
    """
