import StoryClustering
import Testing

/// The banners, forms and link lists of a page, in the languages that clustering knows.
@Suite struct PageFurnitureTests {
    /// The article of each page is the block in its middle, with its headline.
    static let pages: [(name: String, above: String, article: String, below: String)] = [
        (
            "Turkish",
            """
            Anasayfa
            Gündem  Spor  Dünya
            Daha iyi bir deneyim için çerezler kullanıyoruz; devam ederek bunu ve verilerin ortaklarımızla paylaşılmasını \
            kabul etmiş olursunuz.
            """,
            """
            Limanda eski vinç rüzgârda devrildi
            Sabah saatlerinde limandaki eski vinç rüzgârda devrildi ve iki kayık battı, yaralanan kimse olmadı.
            """,
            """
            İlginizi çekebilir
            Uçurtma şenliği için kırk ülkeden konuklar geldi, gösteriler hafta sonuna kadar sahilde sürecek…
            Günün haberleri her sabah posta kutunuza gelsin istiyorsanız bültenimize abone olun, ücretsizdir.
            """
        ),
        (
            "Arabic",
            """
            الرئيسية
            سياسة  رياضة  ثقافة
            نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع ونشارك البيانات مع شركائنا في الإعلان وباستمرارك فأنت توافق.
            """,
            """
            سقوط رافعة قديمة في الميناء
            سقطت رافعة قديمة صباح اليوم في الميناء بسبب الرياح القوية وغرق قاربان صغيران دون أن يصاب أحد من العمال.
            اشترك في رفع الحطام عشرون رجلا من الدفاع المدني وعمال الميناء حتى ساعة متأخرة من مساء اليوم نفسه.
            """,
            """
            قد يعجبك أيضا
            ضيوف من أربعين دولة في مهرجان الطائرات الورقية على الشاطئ حتى نهاية الأسبوع مع عروض يومية…
            تصلك نشرتنا البريدية كل صباح وفيها أهم أخبار اليوم إلى بريدك مباشرة ومن دون أي مقابل على الإطلاق.
            """
        ),
        (
            "Chinese",
            """
            首页
            时政  体育  文化
            本网站使用相关技术改善您的浏览体验,并与合作伙伴共享数据,继续浏览即表示您同意我们的隐私政策和用户协议的全部内容。
            """,
            """
            港口旧起重机被风吹倒
            今天早晨港口的一台旧起重机被大风吹倒,两条小船沉没,没有人受伤,码头关闭到中午才重新开放。
            """,
            """
            相关阅读
            来自四十个国家的客人参加海边的风筝节,表演每天下午举行,一直持续到周末结束为止,门票免费…
            扫描二维码关注我们,每天早晨为您推送当天最重要的新闻,随时随地了解国内外大事和身边小事。
            """
        ),
        (
            "Japanese",
            """
            ホーム
            政治  スポーツ  文化
            当サイトではサービスの向上と広告の表示のためにクッキーを使用しています。閲覧を続けた場合は、これに同意いただいたものとみなします。
            """,
            """
            港の古いクレーンが倒れる
            今朝、港の古いクレーンが強い風で倒れ、小さな船が二そう沈んだ。けが人はなく、岸壁は昼まで閉鎖された。
            入港の手続きは隣の埠頭で受け付けており、市は来週までに残骸を片づける予定だと発表した。
            """,
            """
            関連記事
            四十カ国から客が集まるたこ揚げ祭りが海岸で始まり、週末まで毎日午後に演技が続く予定で、多くの人が訪れ…
            メールマガジンに登録していただくと、その日の大切なニュースを毎朝お届けします。登録は無料です。
            """
        ),
        (
            "Korean",
            """
            홈
            정치  스포츠  문화
            저희는 서비스 개선과 맞춤 광고를 위해 쿠키를 사용하며 계속 이용하시면 개인정보 처리방침에 동의하신 것으로 봅니다.
            """,
            """
            항구의 낡은 기중기 쓰러져
            오늘 아침 항구의 낡은 기중기가 강한 바람에 쓰러져 작은 배 두 척이 가라앉았으나 다친 사람은 없었다.
            """,
            """
            관련 기사
            마흔 나라에서 온 손님들이 바닷가 연날리기 축제에 모여 주말까지 날마다 오후에 솜씨를 겨룬다고 한다…
            뉴스레터를 구독하시면 그날의 중요한 소식을 아침마다 전자우편으로 무료로 보내 드립니다.
            """
        ),
        (
            "Thai",
            """
            หน้าแรก
            การเมือง  กีฬา  บันเทิง
            เว็บไซต์นี้ใช้คุกกี้เพื่อพัฒนาการใช้งานและแบ่งปันข้อมูลกับพันธมิตรโฆษณา หากใช้งานต่อถือว่าท่านยอมรับนโยบายความเป็นส่วนตัว
            """,
            """
            เครนเก่าล้มที่ท่าเรือ
            เช้าวันนี้เครนเก่าที่ท่าเรือถูกลมแรงพัดล้ม เรือเล็กจมสองลำ ไม่มีผู้บาดเจ็บ ท่าเรือปิดจนถึงเที่ยงวัน
            ผู้สมัครรับเลือกตั้งสองคนมาดูที่เกิดเหตุและสัญญาว่าจะซื้อเครนใหม่ให้ท่าเรือภายในสิ้นปีนี้
            """,
            """
            ข่าวที่เกี่ยวข้อง
            แขกจากสี่สิบประเทศร่วมงานเทศกาลว่าวที่ชายหาด มีการแสดงทุกบ่ายไปจนถึงสุดสัปดาห์ เข้าชมฟรี…
            สมัครรับข่าวสารเพื่อรับเรื่องสำคัญประจำวันทุกเช้าทางอีเมลของท่านโดยไม่เสียค่าใช้จ่ายใด ๆ
            """
        ),
        (
            "Russian",
            """
            Главная
            Политика  Спорт  Культура
            Мы используем файлы cookie, чтобы сайт был удобнее, и передаём данные партнёрам; продолжая, вы соглашаетесь с этим.
            """,
            """
            В порту упал старый кран
            Сегодня утром в порту от сильного ветра упал старый кран, затонули две лодки, никто не пострадал.
            Портовики готовы поделиться опытом с соседями, у которых такой же кран стоит с пятидесятых годов.
            """,
            """
            Материал доступен только подписчикам, оформите подписку за один рубль и читайте весь месяц без рекламы.
            Материалы по теме
            На фестиваль воздушных змеев приехали гости из сорока стран, выступления идут до конца недели…
            Подпишитесь на наш канал, чтобы каждое утро узнавать главные новости дня раньше всех остальных.
            """
        ),
        (
            "Portuguese",
            """
            Início
            Política  Esportes  Cultura
            Nós e os nossos parceiros usamos cookies para medir a audiência e mostrar anúncios; pode mudar de ideia quando quiser.
            """,
            """
            Guindaste antigo cai no porto
            Um guindaste antigo caiu esta manhã no porto por causa do vento e afundou dois barcos, sem feridos.
            Espera-se que o presidente da câmara assine na próxima semana a compra de um guindaste mais leve.
            """,
            """
            Veja também
            Convidados de quarenta países vieram ao festival de papagaios na praia, com espetáculos até domingo…
            Receba notícias todas as manhãs na sua caixa de entrada com o que de mais importante aconteceu no dia.
            """
        ),
        // Words of banners that news uses, too.
        (
            "Chinese prose",
            """
            首页
            新闻  体育  文化
            """,
            """
            港口旧起重机被大风吹倒
            据市政府微信公众号消息，港口的一台旧起重机今晨被大风吹倒，两艘小船沉没，没有人员受伤，清理工作仍在进行。
            有人未经授权进入码头拍摄残骸，警方要求市民不要靠近，并表示事故原因将在下周公布，码头暂时关闭。
            """,
            """
            扫描二维码，关注我们
            """
        ),
        (
            "Russian prose",
            """
            Главная
            Новости  Спорт  Культура
            """,
            """
            Старый кран упал в порту
            Мэр предложил владельцам судов подписаться под общим заявлением о безопасности в порту после падения крана.
            Компанию, которой принадлежит кран, уже штрафовали за обработку персональных данных рабочих без их ведома.
            """,
            """
            Читайте также
            """
        ),
        (
            "French prose",
            """
            Accueil
            Actualités  Sport  Culture
            """,
            """
            Une vieille grue tombe dans le port
            Les pêcheurs n'ont pas pu se connecter à la radio du port pendant trois heures, a reconnu la capitainerie.
            Les conditions générales du contrat ne disent pas qui doit payer les deux barques que la grue a coulées.
            """,
            """
            À lire aussi
            """
        ),
    ]

    @Test(arguments: pages.indices) func theArticleIsLeft(number: Int) {
        let page = Self.pages[number]
        let text = [page.above, page.article, page.below].joined(separator: "\n")
        #expect(Document(id: "a", text: text).articleText == page.article, "\(page.name)")
    }
}
