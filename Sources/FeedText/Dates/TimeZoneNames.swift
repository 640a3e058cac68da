import FeedModel
import Foundation

/// Zones by the names that feeds give them.
enum TimeZoneNames {
    enum Zone {
        /// Minutes east of UTC.
        case offset(Int)
        /// A region whose offset depends on the date.
        case region(TimeZone)
    }

    /// Looks up a name in lower case, or an IANA name as it was written.
    static func zone(_ name: String, original: String) -> Zone? {
        if let minutes = offsets[name] { return .offset(minutes) }
        if let region = regions[name], let zone = TimeZone(identifier: region) { return .region(zone) }
        guard name.contains("/"), let zone = TimeZone(identifier: original) ?? TimeZone(identifier: capitalised(name))
        else { return nil }
        return .region(zone)
    }

    /// The instant of a civil time in a region: the offset of a first guess, looked up again at the better one, so
    /// that the hours around a change of the clocks come out right.
    static func instant(of time: CivilTime, in zone: TimeZone) -> Instant? {
        guard let local = time.instant() else { return nil }
        var offset = Int64(zone.secondsFromGMT(for: date(local)))
        offset = Int64(zone.secondsFromGMT(for: date(local.advanced(bySeconds: -offset))))
        return local.advanced(bySeconds: -offset)
    }

    private static func date(_ instant: Instant) -> Date { Date(timeIntervalSince1970: Double(instant.seconds)) }

    /// `america/new_york` as `America/New_York`.
    private static func capitalised(_ name: String) -> String {
        var result = ""
        var isFirst = true
        for character in name {
            result += isFirst ? character.uppercased() : String(character)
            isFirst = character == "/" || character == "_" || character == "-"
        }
        return result
    }

    /// North American names without a season: standard or daylight time, whichever holds on that day.
    private static let regions = [
        "at": "America/Halifax", "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
        "pt": "America/Los_Angeles", "akt": "America/Anchorage", "uk": "Europe/London",
    ]

    /// Where a name means several zones, the one with the most feeds counts: BST is British Summer Time, CST is
    /// Chicago, IST is India.
    private static let offsets: [String: Int] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "zulu": 0, "uct": 0, "etc/gmt": 0, "etc/utc": 0, "tuc": 0, "gmtz": 0,
        "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
        "ast": -240, "adt": -180, "nst": -210, "ndt": -150, "akst": -540, "akdt": -480, "hst": -600, "hast": -600,
        "hadt": -540, "hdt": -540, "sst": -660,
        "wet": 0, "west": 60, "bst": 60, "ist": 330, "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60,
        "mesz": 120, "hnec": 60, "heec": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "trt": 180,
        "fet": 180, "oez": 120, "oesz": 180, "wez": 0, "wesz": 60, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540,
        "pht": 480, "myt": 480, "wib": 420, "wita": 480, "wit": 540, "ict": 420, "pkt": 300, "npt": 345, "gst": 240,
        "irst": 210, "irdt": 270, "idt": 180, "sast": 120, "cat": 120, "eat": 180, "wat": 60,
        "awst": 480, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
        "brt": -180, "brst": -120, "art": -180, "clt": -240, "clst": -180, "cot": -300, "pet": -300, "vet": -240,
        "bot": -240, "uyt": -180, "pyt": -240, "ect": -300,
    ]
}
