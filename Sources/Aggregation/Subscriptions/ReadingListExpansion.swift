import FeedModel
import FeedParsing
import FeedStorage

extension SubscriptionList {
    /// The list with the feeds of its reading lists, as these were when they were last read.
    ///
    /// - Parameter texts: what the lists said last, by the address they are included under.
    func including(_ texts: [String: ReadingListText]) -> SubscriptionList {
        guard !readingLists.isEmpty else { return self }
        var expansion = ReadingListExpansion(self, texts)
        expansion.run()
        return expansion.list
    }
}

/// Puts the feeds of reading lists behind those of the user's own file, level by level.
///
/// The user has the last word: a feed that the own file names as well keeps its name, its settings and its pause. A
/// list of somebody else's gives addresses, names, folders and tags only; whoever writes it decides neither what files
/// are read nor what headers are sent.
private struct ReadingListExpansion {
    private(set) var list: SubscriptionList
    private let texts: [String: ReadingListText]
    private var level: [Included]
    /// The places of feeds that are known, by what would be one request.
    private var places: [String: Int]
    private let ownFeeds: Int
    private var lists: Set<String> = []
    private var addedFeeds = 0

    /// A list, and those that it was included by.
    private struct Included {
        var list: Subscription
        var ancestors: [String] = []
    }

    static let deepest = 4
    static let mostLists = 100
    static let mostFeeds = 20_000

    init(_ list: SubscriptionList, _ texts: [String: ReadingListText]) {
        self.list = list
        self.texts = texts
        level = list.readingLists.map { Included(list: $0) }
        ownFeeds = list.subscriptions.count
        places = Dictionary(firstOf: list.subscriptions.enumerated().map { ($1.requestKey, $0) })
    }

    mutating func run() {
        list.readingLists = []
        for depth in 1...Self.deepest where !level.isEmpty {
            var next: [Included] = []
            for included in level where !included.list.isPaused {
                guard isNew(included) else { continue }
                list.readingLists.append(included.list)
                if let text = texts[included.list.url] { next += add(text, of: included) }
            }
            if depth == Self.deepest, let first = next.first {
                say(first.list, "lies \(Self.deepest) reading lists deep; it is left out")
            }
            level = next
        }
    }

    private mutating func isNew(_ included: Included) -> Bool {
        let key = FeedAddress.key(included.list.url)
        if included.ancestors.contains(key) { say(included.list, "includes itself; that is left out") }
        guard !lists.contains(key) else { return false }
        guard lists.count < Self.mostLists else {
            if lists.count == Self.mostLists {
                say(included.list, "and those after it are left out: \(Self.mostLists) reading lists are enough")
                lists.insert("")
            }
            return false
        }
        lists.insert(key)
        return true
    }

    /// Adds the feeds of a list; returns the lists that it includes itself.
    private mutating func add(_ text: ReadingListText, of included: Included) -> [Included] {
        guard let contents = try? OPMLReader.read(text.bytes, contentType: text.contentType) else { return [] }
        let base = ReadingListBase(text.url, list: included.list)
        note(contents.groups, in: included.list.groups.first ?? [])
        var refused = 0
        for subscription in contents.subscriptions {
            guard let feed = base.adopt(subscription) else {
                refused += 1
                continue
            }
            guard addedFeeds < Self.mostFeeds else {
                say(included.list, "names too many feeds; \(Self.mostFeeds) of reading lists are enough")
                break
            }
            add(feed)
        }
        if refused > 0 {
            say(included.list, "names \(counted(refused, "file")) of this machine; left out")
        }
        let ancestors = included.ancestors + [FeedAddress.key(included.list.url)]
        return contents.readingLists.compactMap(base.adopt).map { Included(list: $0, ancestors: ancestors) }
    }

    private mutating func add(_ feed: Subscription) {
        guard let place = places[feed.requestKey] else {
            places[feed.requestKey] = list.subscriptions.count
            list.subscriptions.append(feed)
            addedFeeds += 1
            return
        }
        let isPaused = list.subscriptions[place].isPaused
        list.subscriptions[place].merge(feed)
        if place < ownFeeds { list.subscriptions[place].isPaused = isPaused }
    }

    /// The folders of a list stand behind the folder that the list itself is.
    private mutating func note(_ groups: [[String]], in folder: [String]) {
        let new = groups.map { folder + $0 }.filter { !list.groups.contains($0) }
        let place = list.groups.lastIndex { $0.starts(with: folder) } ?? list.groups.count - 1
        list.groups.insert(contentsOf: new, at: place + 1)
    }

    private mutating func say(_ included: Subscription, _ what: String) {
        let place = included.line.map { "\(list.file):\($0): " } ?? ""
        list.messages.append("\(place)the reading list \(included.listName) \(what)")
    }
}
