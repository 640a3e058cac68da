/// Reads UTF-8 XML, mending it only where libxml2 refuses it.
struct XMLDocument {
    /// Everything that is not in an item.
    let surroundings: ElementTree
    let rootName: ElementName?
    private(set) var skeleton: Skeleton
    private let lines: LineCounter

    /// `onItem` may be called for items of a first attempt that is given up: `restart` says to forget them.
    init(
        _ source: [UInt8], from start: Int, collectsItems: Bool, restart: () -> Void,
        onItem: @escaping (ElementTree, ElementTree) -> Void
    ) {
        if let skeleton = Skeleton.clean(source, from: start) {
            var collector = ElementCollector(
                skeleton, of: source, collectsItems: collectsItems, itemEnded: onItem)
            if XMLEvents.send(skeleton.bytes, to: &collector, limitsNames: true) {
                self.init(&collector, skeleton, source)
                return
            }
            restart()
        }
        let skeleton = XMLRepair.skeleton(of: source, from: start)
        var collector = ElementCollector(skeleton, of: source, collectsItems: collectsItems, itemEnded: onItem)
        _ = XMLEvents.send(skeleton.bytes, to: &collector, limitsNames: false)
        self.init(&collector, skeleton, source)
    }

    private init(_ collector: inout ElementCollector, _ skeleton: Skeleton, _ source: [UInt8]) {
        surroundings = collector.finish()
        rootName = collector.rootName
        self.skeleton = skeleton
        if let junk = collector.junk {
            self.skeleton.repairs.add(
                "xml.junk_after_root", at: skeleton.sourceOffset(junk), "text outside of the feed was ignored")
        }
        if collector.isOverfull {
            self.skeleton.repairs.add("feed.too_many_elements", "there are too many elements, some were left out")
        }
        lines = LineCounter(source)
    }

    /// The line on which an element's tag begins. libxml2 tells of a tag when it has read it all, and a well-formed
    /// one holds no other `<`.
    func line(of offset: Int) -> Int {
        let start = skeleton.bytes[..<min(offset, skeleton.bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
        return lines.line(at: skeleton.sourceOffset(start))
    }

    /// The line of an offset into the source itself.
    func sourceLine(of offset: Int) -> Int { lines.line(at: offset) }
}
