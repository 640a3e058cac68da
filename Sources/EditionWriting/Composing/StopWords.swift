/// Words that say nothing about a story, in the languages most feeds are in.
enum StopWords {
    static let all = Set(
        (english + german + french + spanish).split(separator: " ").map { hash(Array($0.utf8)) })

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static let english = """
        the an and or but of to in on at by for from with as is are was were be been being it its this that these those \
        he she they we you his her their our your not no has have had will would can could may might should do doe did \
        said say more than about after before over into out up down new who which what when where why how all also one \
        if so than then there them him me my us i 
        """
    private static let german = """
        der die das den dem des ein eine einen einem einer eine und oder aber von zu zum zur im in am an auf für mit nach \
        bei aus über um ist sind war waren wird werden wurde wurden hat haben hatte nicht auch als wie sich dass noch \
        nur er sie es wir ihr ich sein seine ihre mehr neu neue vor durch bis gegen 
        """
    private static let french = """
        le la les un une des du de et ou mai dan sur par pour avec est sont était ont été au aux ce cette ces se son sa \
        ses leur leurs que qui ne pas plu il elle ils nous vous comme en y à d l 
        """
    private static let spanish = """
        el los las una unos del al y o pero por para con sin es son fue eran ser ha han su sus se no lo que más como este \
        esta estos ya entre sobre desde hasta muy
        """
}
