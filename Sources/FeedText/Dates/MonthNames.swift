/// The names of the months in some sixty languages, in full and short, inflected or not, with and without accents.
///
/// From the Unicode CLDR. Where languages disagree (`listopad` is November in Polish and October in Croatian), the
/// one with more feeds has the name.
package enum MonthNames {
    /// The number of a month, 1–12, of a name in lower case without points.
    package static func number(of name: String) -> Int? {
        // Hebrew writes "in January" as one word.
        numbers[name] ?? (name.first == "ב" ? numbers[String(name.dropFirst())] : nil)
    }

    /// Days of the week in one language and months in another: `mar.` is Tuesday in French, and `Paz` Sunday in
    /// Turkish.
    static let weekdaysElsewhere: Set<String> = ["mar", "maw", "paz", "sub"]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    private static let names = [
        // January
        """
        january jan januar jänner janner jän janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu \
        tammi stycznia styczeń styczen sty ledna leden led januára januara január ianuarie ian января январь янв \
        січня січень січ студзеня студзень сту януари яну јануар јан ιανουαρίου ιανουαριου ιανουάριος ιανουαριος ιαν \
        ocak oca jaanuar jaan janvāris janvaris sausio sausis saus gener janúar xaneiro xan urtarrila urt eanáir \
        eanair ean ionawr ion janar јануари जनवरी जन জানুয়ারী জানুযা়রী জানু ஜனவரி ஜன జనవరి జన जानेवारी जाने มกราคม \
        มค يناير جانفي ינואר ינו جنوری جنو januarie yanvar yan қаңтар қаң იანვარი იან հունվարի հունվար հնվ siječnja \
        sijecnja siječanj sijecanj sij jänn gennaro
        """,
        // February
        """
        february feb februar février fevrier févr fevr febrero febbraio fevereiro fev februari helmikuuta helmikuu \
        helmi lutego luty lut února unora únor unor úno uno februára februara február febr februarie февраля февраль \
        февр лютого лютий лютии лют лютага люты февруари фев фебруар феб φεβρουαρίου φεβρουαριου φεβρουάριος \
        φεβρουαριος φεβ şubat subat şub sub veebruar veebr februāris februaris vasario vasaris vas febrer febrúar \
        febreiro otsaila ots feabhra feabh chwefror chwef chw shkurt shk फ़रवरी फ़र ফেব্রুয়ারী ফেব্রুযা়রী ফেব \
        பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర फेब्रुवारी फेब्रु กุมภาพันธ์ กพ فبراير شباط فيفري פברואר פבר فبروری pebrero peb \
        fevral ақпан ақп თებერვალი თებ փետրվարի փետրվար փտվ veljače veljace veljača veljaca velj
        """,
        // March
        """
        march mar märz marz mär mars marzo março marco maart mrt marts maaliskuuta maaliskuu maalis marca marzec \
        března brezna březen brezen bře bre marec március marcius márc marc martie марта март березня березень бер \
        сакавіка сакавік сак мар mart μαρτίου μαρτιου μάρτιος μαρτιος μαρ μάρ maret mac märts kovo kovas kov març \
        martxoa márta marta mawrth maw मार्च মার্চ மார்ச் மார் మార్చి มีนาคม มีค مارس آذار מרץ مارچ marso machi \
        наурыз нау მარტი მარ մարտի մարտ մրտ ožujka ozujka ožujak ozujak ožu ozu mærz maerz mrz
        """,
        // April
        """
        april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecień kwiecien kwi dubna duben \
        dub apríla aprila apríl április aprilis ápr aprilie апреля апрель апр квітня квітень квіт красавіка красавік \
        кра април απριλίου απριλιου απρίλιος απριλιος απρ nisan nis aprill aprīlis balandžio balandzio balandis bal \
        d’abril apirila api aibreán aibrean aib ebrill ebr prill pri अप्रैल এপ্রিল এপ্রি ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి \
        एप्रिल एप्रि เมษายน เมย أبريل نيسان أفريل אפריל אפר اپریل aprili aprel сәуір сәу აპრილი აპრ ապրիլի ապրիլ ապր \
        travnja travanj tra
        """,
        // May
        """
        may mai mayo maggio mag maio mei maj toukokuuta toukokuu touko maja května kvetna květen kveten kvě kve mája \
        máj május majus мая май маи травня травень трав мај μαΐου μαιου μάιος μαιος μαΐ μαι μάι mayıs maijs gegužės \
        geguzes gegužė geguze geg maig maí maiatza bealtaine beal मई মে மே మే मे พฤษภาคม พค مايو أيار ماي מאי می \
        мамыр мам მაისი მაი մայիսի մայիս մյս svibnja svibanj svi
        """,
        // June
        """
        june jun juni juin junio giugno giu junho kesäkuuta kesakuuta kesäkuu kesakuu kesä kesa czerwca czerwiec cze \
        června cervna červen cerven čvn cvn júna juna jún június junius iunie iun июня июнь червня червень черв \
        чэрвеня чэрвень чэр юни јун junij ιουνίου ιουνιου ιούνιος ιουνιος ιουν ιούν haziran haz juuni jūnijs junijs \
        jūn birželio birzelio birželis birzelis birž birz juny júní xuño xuno ekaina eka meitheamh meith mehefin meh \
        qershor qer јуни जून জুন ஜூன் జూన్ มิถุนายน มิย يونيو حزيران جوان יוני جون junie hunyo hun iyun iyn маусым \
        мау ივნისი ივნ հունիսի հունիս հնս lipnja lipanj
        """,
        // July
        """
        july jul juli juillet juil juill julio luglio lug julho heinäkuuta heinakuuta heinäkuu heinakuu heinä heina \
        lipca lipiec lip července cervence červenec cervenec čvc cvc júla jula júl július julius iulie iul июля июль \
        липня липень лип ліпеня ліпень ліп юли јул julij ιουλίου ιουλιου ιούλιος ιουλιος ιουλ ιούλ temmuz tem julai \
        juuli jūlijs julijs jūl liepos liepa liep juliol júlí xullo xul uztaila uzt iúil iuil gorffennaf gorff gor \
        korrik korr јули जुलाई जुल জুলাই জুল ஜூலை జులై जुलै กรกฎาคม กค يوليو تموز جويلية יולי جولای جول julie hulyo \
        hul iyul iyl шілде шіл ივლისი ივლ հուլիսի հուլիս հլս srpnja srpanj
        """,
        // August
        """
        august aug août aout agosto ago augustus augusti elokuuta elokuu elo sierpnia sierpień sierpien sie srpna \
        srpen srp augusta augusztus августа август авг серпня серпень серп жніўня жніуня жнівень жні avgust avg \
        αυγούστου αυγουστου αύγουστος αυγουστος αυγ αύγ ağustos agustos ağu agu agustus ogos ogo augusts rugpjūčio \
        rugpjucio rugpjūtis rugpjutis rugp d’agost agost ágúst agust ágú abuztua abu lúnasa lunasa lún awst gusht \
        gush अगस्त अग আগস্ট আগ ஆகஸ்ட் ஆக ఆగస్టు ఆగ ऑगस्ट ऑग สิงหาคม สค أغسطس آب أوت אוגוסט אוג اگست agosti avqust \
        avq тамыз там აგვისტო აგვ օգոստոսի օգոստոս օգս kolovoza kolovoz kol
        """,
        // September
        """
        september sep sept septembre septiembre settembre set setembro syyskuuta syyskuu syys września wrzesnia \
        wrzesień wrzesien wrz září zari zář zar septembra szeptember szept septembrie сентября сентябрь сент вересня \
        вересень вер верасня верасень септември сеп септембар septembar σεπτεμβρίου σεπτεμβριου σεπτέμβριος \
        σεπτεμβριος σεπ eylül eylul eyl septembris rugsėjo rugsejo rugsėjis rugsejis rugs setembre iraila ira mfómh \
        mfomh medi shtator सितंबर सित সেপ্টেম্বর সেপ செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం सप्टेंबर सप्टें กันยายน กย \
        سبتمبر أيلول ספטמבר ספט سپتمبر setyembre septemba sentyabr қыркүйек қыркүиек қыр სექტემბერი სექ սեպտեմբերի \
        սեպտեմբեր սեպ rujna rujan ruj setp
        """,
        // October
        """
        october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu loka października \
        pazdziernika październik pazdziernik paź paz října rijna říjen rijen říj rij októbra oktobra október \
        octombrie октября октябрь окт жовтня жовтень жовт кастрычніка кастрычнік кас октомври октобар oktobar \
        οκτωβρίου οκτωβριου οκτώβριος οκτωβριος οκτ ekim eki oktoober oktobris spalio spalis spal d’octubre urria \
        urr dfómh dfomh hydref hyd tetor tet अक्तूबर अक्तू অক্টোবর অক্টো அக்டோபர் அக் అక్టోబర్ అక్టో ऑक्टोबर ऑक्टो \
        ตุลาคม ตค أكتوبر אוקטובר אוק اکتوبر oktubre oktoba oktyabr қазан қаз ოქტომბერი ოქტ հոկտեմբերի հոկտեմբեր հոկ
        """,
        // November
        """
        november nov novembre noviembre novembro marraskuuta marraskuu marras listopada listopad lis listopadu \
        novembra noiembrie ноября ноябрь нояб листопада листопад лист лістапада лістапад ліс ноември ное новембар \
        нов novembar νοεμβρίου νοεμβριου νοέμβριος νοεμβριος νοε νοέ kasım kas novembris lapkričio lapkricio \
        lapkritis lapkr nóvember nóv azaroa aza samhain samh tachwedd tach nëntor nentor nën nen नवंबर नव নভেম্বর \
        নভে நவம்பர் நவ నవంబర్ నవం नोव्हेंबर नोव्हें พฤศจิกายน พย نوفمبر נובמבר נוב نومبر nobyembre nob novemba \
        noyabr noy қараша қар ნოემბერი ნოე նոյեմբերի նոյեմբեր նոյ studenoga studeni stu
        """,
        // December
        """
        december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des joulukuuta \
        joulukuu joulu grudnia grudzień grudzien gru prosince prosinec pro decembra decembrie декабря декабрь дек \
        грудня грудень груд снежня снежань сне декември децембар дец decembar δεκεμβρίου δεκεμβριου δεκέμβριος \
        δεκεμβριος δεκ aralık ara disember dis detsember dets decembris gruodžio gruodzio gruodis gruod desembre \
        decembro abendua abe nollaig noll rhagfyr rhag dhjetor dhj दिसंबर दिस ডিসেম্বর ডিসে டிசம்பர் டிச డిసెంబర్ \
        డిసెం डिसेंबर डिसें ธันวาคม ธค ديسمبر דצמבר דצמ دسمبر دسم disyembre desemba dekabr dek желтоқсан жел \
        დეკემბერი დეკ դեկտեմբերի դեկտեմբեր դեկ prosinca prosinac déz
        """,
    ]
}
