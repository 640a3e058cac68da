/// `^` binds to the start of the line, `$` to its end. Words that articles use, too, stand between both.
let furniturePhrases = """
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
    ^assine
    assine já
    assine agora
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
    ^поделиться
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
    اشترك الآن
    ^anmelden$
    ^einloggen$
    ^startseite$
    ^kommentieren$
    ^werbung$
    ^nutzungsbedingungen$
    allgemeine geschäftsbedingungen
    folgen sie uns
    abonnieren sie
    zum newsletter
    mehr erfahren$
    mehr lesen$
    weiterlesen
    artikel teilen
    wir und unsere partner
    nous et nos partenaires
    mentions légales
    ^conditions générales$
    ^conditions d'utilisation$
    lire la suite
    lire plus
    en savoir plus$
    ^se connecter$
    ^connexion$
    ^accueil$
    suivez nous
    abonnez
    partager sur
    lettre d'information
    je m'abonne
    réservé aux abonnés
    nosotros y nuestros socios
    ^iniciar sesión$
    ^portada$
    ^inicio$
    aviso legal
    ^términos y condiciones$
    seguir leyendo
    sigue leyendo
    síguenos
    lee también
    suscríbete a
    regístrate
    boletín de noticias
    noi e i nostri partner
    ^accedi$
    ^home page$
    note legali
    termini e condizioni
    continua a leggere
    leggi tutto
    leggi di più
    seguici
    riproduzione riservata
    ^abbonati$
    nós e os nossos parceiros
    ^entrar$
    ^início$
    termos de uso
    continue lendo
    continuar a ler
    saiba mais$
    siga nos
    receba a nossa newsletter
    receba notícias
    cadastre se
    wij en onze partners
    ^inloggen$
    ^voorpagina$
    algemene voorwaarden
    lees verder
    lees meer over
    volg ons
    schrijf je in
    nieuwsbrief
    ^delen$
    мы используем файлы
    файлы cookie
    ^войти$
    ^главная$
    ^реклама$
    пользовательское соглашение
    согласие на обработку
    читать далее
    читайте нас
    читать также
    ^подписаться
    подпишись
    подписывайся
    наш телеграм канал
    наш telegram канал
    на рассылку
    на нашу рассылку
    używamy plików
    pliki cookie
    plików cookie
    ^zaloguj się$
    ^zaloguj$
    ^strona główna$
    ^reklama$
    regulamin serwisu
    czytaj dalej
    czytaj więcej
    przeczytaj także
    przeczytaj również
    zobacz również
    zapisz się
    subskrybuj
    obserwuj nas
    ^udostępnij$
    vi och våra partner
    använder kakor
    använder vi kakor
    om kakor
    ^logga in$
    ^startsidan$
    användarvillkor
    läs vidare
    läs även
    läs hela
    följ oss
    ^prenumerera
    vårt nyhetsbrev
    ^dela$
    çerez kullanıyoruz
    çerez kullanmaktayız
    çerezler kullanıyoruz
    çerezler kullanılmaktadır
    çerezler kullanmaktayız
    çerezleri kullanıyoruz
    çerezleri kabul
    çerezlerin kullanımını
    çerezlere izin
    çerez politikası
    kullanım koşulları
    ^giriş yap$
    ^üye ol$
    ^anasayfa$
    ^ana sayfa$
    ^reklam$
    ^paylaş$
    devamını oku
    haberin devamı
    bizi takip edin
    abone olun
    bültenimize
    e bülten
    bunlar da ilginizi çekebilir
    ملفات تعريف الارتباط
    ملفات الارتباط
    الكوكيز
    شروط الاستخدام
    الشروط والأحكام
    ^تسجيل الدخول$
    ^الرئيسية$
    ^الصفحة الرئيسية$
    ^إعلان$
    ^إعلانات$
    ^شارك$
    ^مشاركة$
    اقرأ المزيد
    اقرأ أيضًا
    المزيد من الأخبار
    تابعنا على
    تابعونا على
    اشترك في النشرة
    اشترك في قناتنا
    النشرة البريدية
    نشرتنا البريدية
    نشرتنا الإخبارية
    قد يعجبك أيضا
    ми використовуємо файли
    читайте також
    підписуйтесь
    підпишіться
    усі права захищено
    всі права захищені
    ^поділитися$
    používáme soubory
    všechna práva vyhrazena
    přihlásit se
    čtěte také
    čtěte dále
    alle rettigheder forbeholdes
    læs også
    læs mere
    tilmeld dig
    隐私政策
    隱私政策
    隐私权政策
    隱私權政策
    ^用户协议$
    使用條款
    使用条款
    服务条款
    版权所有
    版權所有
    不得转载
    保留所有权利
    保留所有權利
    ^登录$
    ^登錄$
    ^登入$
    ^注册$
    ^首页$
    ^首頁$
    ^广告$
    ^廣告$
    ^分享$
    ^分享到
    点击阅读
    阅读全文
    閱讀全文
    查看更多
    点击查看
    扫描二维码
    关注我们
    關注我們
    订阅我们
    訂閱我們
    訂閱電子報
    责任编辑
    责编
    クッキーを使用
    クッキーの使用
    クッキーを利用
    クッキーポリシー
    プライバシーポリシー
    個人情報保護方針
    利用規約
    無断転載
    無断複写
    全著作権
    ^ログイン$
    ^ホーム$
    ^広告$
    ^スポンサーリンク$
    ^シェア$
    ^シェアする$
    ^共有$
    続きを読む
    もっと見る
    あわせて読みたい
    あわせて読む
    ^会員登録$
    ^会員限定$
    メールマガジン
    メルマガ
    ^ニュースレター$
    ^フォローする$
    쿠키를 사용
    쿠키를 이용
    쿠키 정책
    개인정보 처리방침
    개인정보처리방침
    ^이용약관$
    무단 전재
    무단전재
    재배포 금지
    재배포금지
    ^로그인$
    ^회원가입$
    ^홈$
    ^광고$
    ^공유$
    ^공유하기$
    더 보기$
    더보기$
    기사 더보기
    구독하기
    구독하시면
    뉴스레터
    ใช้คุกกี้
    นโยบายคุกกี้
    นโยบายความเป็นส่วนตัว
    ข้อกำหนดการใช้งาน
    ข้อตกลงการใช้งาน
    สงวนลิขสิทธิ์
    ^เข้าสู่ระบบ$
    ^หน้าแรก$
    ^หน้าหลัก$
    ^โฆษณา$
    ^แชร์$
    อ่านต่อ$
    อ่านเพิ่มเติม
    อ่านข่าวเพิ่มเติม
    ติดตามเราได้ที่
    สมัครรับจดหมายข่าว
    สมัครรับข่าวสาร
    จดหมายข่าว
    mit ihrem abo
    jetzt testen$
    melden sie sich für
    diesen artikel teilen
    nur für abonnenten
    partager cet article
    abonnés uniquement
    para suscriptores
    para nuestros suscriptores
    riservato agli abbonati
    para assinantes
    alleen voor abonnees
    dla prenumeratorów
    för prenumeranter
    только подписчикам
    только для подписчиков
    оформите подписку
    следите за нами
    çerez politikamız
    çerez politikamızda
    abonelere özel
    abonelere özeldir
    bizi facebook
    hesaplarımızdan takip
    للمشتركين فقط
    نشرتنا اليومية
    بريدك الإلكتروني
    付费内容
    付费阅读
    订阅会员
    下载客户端
    有料会員限定
    公式アカウントをフォロー
    유료 회원 전용
    สำหรับสมาชิกเท่านั้น
    ติดตามข่าวสารได้ที่
    """
