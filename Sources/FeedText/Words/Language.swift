/// A language whose function words are known; the raw value is its ISO 639-1 code.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case italian = "it"
    case portuguese = "pt"
    case dutch = "nl"
    case russian = "ru"
    case polish = "pl"
    case swedish = "sv"
    case turkish = "tr"
    case arabic = "ar"
    case ukrainian = "uk"
    case czech = "cs"
    case danish = "da"
    case norwegian = "no"
    case finnish = "fi"
    case hungarian = "hu"
    case greek = "el"
    case romanian = "ro"

    package var mask: StopWords.Mask { 1 << StopWords.Mask(Self.allCases.firstIndex(of: self) ?? 0) }

    /// The languages that write this letter in words of their own; 0 for one that says nothing.
    static func having(letter scalar: UInt32) -> StopWords.Mask {
        Int(scalar) < alphabets.count ? alphabets[Int(scalar)] : 0
    }

    /// By scalar. The letters are told apart in small and capital.
    private static let alphabets: [StopWords.Mask] = {
        var masks = [StopWords.Mask](repeating: 0, count: 0x530)
        for language in allCases {
            for letter in (language.specialLetters + language.specialLetters.uppercased()).unicodeScalars {
                masks[Int(letter.value)] |= language.mask
            }
        }
        return masks
    }()

    private var specialLetters: String {
        switch self {
        case .english, .dutch, .arabic: ""
        case .german: "äöüß"
        case .french: "àâçèéêëîïôùûœ"
        case .spanish: "áéíñóú"
        case .italian: "àèéìòù"
        case .portuguese: "àáâãçéêíóôõú"
        case .polish: "ąćęłńóśźż"
        case .swedish: "åäö"
        case .turkish: "çğıöşüİ"
        case .czech: "áčďéěíňóřšťúůýž"
        case .danish, .norwegian: "åæø"
        case .finnish: "äö"
        case .hungarian: "áéíóöőúüű"
        case .romanian: "ăâîșşțţ"
        case .greek: "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ"
        case .russian: "ёыъэ"
        case .ukrainian: "ґєії"
        }
    }

    var functionWords: String {
        switch self {
        case .english:
            "a an and are as at be been but by can could did do does for from had has have he her him his how i if in "
                + "into is it its may might more most my no nor not of on or our out over said say says she should so "
                + "some such than that the their them then there these they this those to too up us was we were what "
                + "when where which while who will with would you your"
        case .german:
            "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
                + "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber "
                + "vor zur bis mehr durch man sein wurde sei wurden habe hatte eines unter gegen vom kann ihre seine "
                + "seiner ich wir was wenn schon soll sollen diese dieser diesem dieses dort da doch ihr ihm ihn"
        case .french:
            "le la les de des du un une et à au aux en dans que qui est pour par sur pas plus ne se ce sa son ses il "
                + "elle ils elles on nous vous avec sont été a ont mais ou leur leurs cette ces comme être avait aussi "
                + "était fait après cet entre je si tout tous deux sans sous dont même où depuis selon"
        case .spanish:
            "el la los las de del un una y a al en que por con para se es su sus lo no más como pero o este esta entre "
                + "ha han fue ser son sobre también sin ya hasta desde cuando muy donde fueron había está están le les "
                + "porque esto estos estas tras según ante nos me si era"
        case .italian:
            "il lo la i gli le di del della dei delle dello degli un uno una e a al allo alla alle ai agli in nel nella "
                + "nei nelle che per con non si è da dal dalla dai come più su sul sulla sono anche ma ha hanno stato "
                + "stata dopo tra fra questo questa suo sua loro essere era ed o se ci cui contro"
        case .portuguese:
            "o a os as de do da dos das um uma e em no na nos nas que por com para se é não mais como mas ao aos foi "
                + "são sua seu seus suas ou pelo pela pelos pelas também já entre até depois quando ser está estão ter "
                + "tem foram sobre sem muito isso esta este essa esse ele ela eles à às"
        case .dutch:
            "de het een en van in is dat op te zijn met voor niet aan er die om ook als dan maar bij nog naar uit door "
                + "over tot wordt worden werd heeft hebben had was ze hij zij we wij ik je dit deze hun haar kan geen "
                + "meer al wat zich zo onder tegen na tussen waar wel omdat veel"
        case .russian:
            "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от "
                + "меня еще нет о об из ему теперь когда даже ну ли если уже или ни быть был была были него до вас это "
                + "этом этого также для при они их чтобы который которая которые которых после"
        case .polish:
            "i w we z ze na do nie się to że o od po za jest jak ale czy przez dla są był była było były oraz tym tego "
                + "jego jej ich już tylko też może przed przy który która które których by być ma ten ta te a co pod "
                + "między gdy po jako tak go został została zostały"
        case .swedish:
            "och i att det som en på är av för med den till inte har de ett om var men vid från han hon sig så kan när "
                + "eller efter nu också under över hade man ska skulle mot utan där bli blev vara alla andra sin sina "
                + "sitt denna detta dessa enligt mellan hur"
        case .turkish:
            "ve bir bu da de için ile olarak çok daha gibi olan en ne kadar sonra o ama ki mi var her değil göre ya "
                + "veya ise oldu olduğu olduğunu etti eden ancak kendi tarafından diye şu hem yok bunu onun üzerine"
        case .arabic:
            "في من على إلى عن أن إن كان كانت التي الذي هذا هذه ذلك مع ما لا لم لن قد أو ثم بعد قبل بين كما حيث منذ عند "
                + "حتى كل بعض غير هو هي هم أي إذا لكن وقد وكان وفي ومن وأن فيه فيها عليه عليها له لها به بها خلال وقال قال"
        case .ukrainian:
            "і в у не що він на я з зі із як а то все вона так його але та ти до же ви за б по тільки її було від ще "
                + "немає о про коли навіть якщо вже або ні бути був була були це цього також для при вони їх щоб який "
                + "яка які яких після під час є"
        case .czech:
            "a v ve na se je že to s z ze do o i k ke za by pro jako po tak ale si jsou byl byla bylo byli od který "
                + "která které už jeho jen podle při nebo před až také aby co mezi být má jsem není této tím"
        case .danish:
            "og i at det som en på er af for med den til ikke har de et om var men ved fra han hun sig så kan når "
                + "eller efter nu også under over havde man skal mod uden hvor blev være alle andre sin sine denne "
                + "dette disse mellem jeg der blive bliver"
        case .norwegian:
            "og i at det som en et på er av for med den til ikke har de om var men fra han hun seg så kan når eller etter "
                + "nå også under over hadde man skal må uten hvor ble bli blir være alle andre sin sine denne dette disse "
                + "mellom jeg der mot ved ifølge vil hva noe noen enn"
        case .finnish:
            "ja on ei että se oli ovat hän joka mukaan myös kun mutta kuin tai niin ne sen ole olisi olleet ollut jos vain "
                + "jo sekä joiden jotka jossa jonka tämä tämän nyt vielä sitä siitä sanoo kertoo hänen heidän eivät voi "
                + "mitä miten noin koska jälkeen ennen kanssa vuoden vuonna eikä muun muassa sillä olla"
        case .hungarian:
            "a az és hogy nem is egy volt meg de ez el már csak ki mint ha szerint azt még vagy van lesz után kell minden "
                + "aki amely ezt akik ami pedig mert között majd sem voltak ezért így közölte amikor több ennek annak "
                + "illetve azonban nagyon lehet ahol mellett számára során óta"
        case .greek:
            "και το του της την τα των ο η οι στο στη στην στα στον με για από που είναι να θα δεν τον τις τους σε ένα μια "
                + "μία ότι ως ή αλλά κατά μετά έχει ήταν οποία οποίο πως όμως καθώς προς αυτό αυτή αυτά είχε έχουν αν "
                + "δε όπως πριν μέχρι χωρίς μεταξύ πολύ πιο"
        case .romanian:
            "și în de la a cu pe din că să nu o un ce care mai este pentru fi au al ale sau dar prin după ca lui fost sunt "
                + "era ar va le se ai această acest acestea către între până fără despre iar dacă când lor unei unui cele "
                + "cea cel cei spus potrivit"
        }
    }
}
