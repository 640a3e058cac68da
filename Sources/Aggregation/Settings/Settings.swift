package import EditionWriting
package import FeedModel

/// Everything a run needs to know, with each value decided: flags, environment and defaults are behind us.
package struct Settings: Sendable {
    package var feedsFile: String
    package var storeFile: String
    package var outFolder: String
    /// The present, or the simulated clock of `--now`.
    package var now: Instant
    /// An IANA name; decides where a day begins.
    package var timeZone: String
    /// The reader's language for labels and dates, BCP 47.
    package var language = "en"
    /// Transfers in flight.
    package var jobs = 128
    /// CIDR blocks that are opened although they are not public.
    package var allowedNetworks: [String] = []
    /// Feed files outside the OPML's own folder may be read.
    package var allowsFiles = false
    /// A file of CA certificates that replaces the system's.
    package var certificates: String?
    /// Every fault is told at once, however young.
    package var verbose = false
    /// What the files of an edition say of their own age (`SOURCE_DATE_EPOCH`); the edition's end when nil.
    package var fileTime: Instant?
    /// A folder with templates of the user's own.
    package var theme: String?
    /// The page has pictures of its top stories within it.
    package var embedsPictures = false
    /// What holds for all feeds: `block`, `keep` and `limit`.
    package var everyFeed = SubscriptionOptions()
    /// Who mails are from and to, and how they are sent; nil when they are not.
    package var mail = MailSettings()
    package var delivery: MailDelivery?
    /// A person watches: what is odd is said every time.
    package var isAttended = false
    package var version: String

    package init(
        feedsFile: String, storeFile: String, outFolder: String, now: Instant, timeZone: String, version: String
    ) {
        self.feedsFile = feedsFile
        self.storeFile = storeFile
        self.outFolder = outFolder
        self.now = now
        self.timeZone = timeZone
        self.version = version
    }
}
