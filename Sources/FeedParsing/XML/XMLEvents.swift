import CLibxml2

/// One run of libxml2's SAX2 parser over a skeleton.
///
/// Neither a document type nor an entity declaration ever reaches libxml2 (the skeleton has none), and there is no
/// handler that could load anything. It parses from memory, not by pushed chunks: its push parser tears tags whose
/// attributes contain `>` apart at the end of a chunk, and gives up on more than 10 MB without markup.
enum XMLEvents {
    /// Feeds `collector`; false when libxml2 found the document not well-formed. What was collected up to there
    /// stays in `collector`.
    ///
    /// - Parameters:
    ///   - bytes: the skeleton, ended by a zero.
    ///   - limitsNames: whether to give up on a document with too many of them, as if it were not well-formed.
    static func send(_ bytes: [UInt8], to collector: inout ElementCollector, limitsNames: Bool) -> Bool {
        bytes.withUnsafeBytes { bytes in
            guard let context = context(reading: bytes) else { return false }
            defer { xmlFreeParserCtxt(context) }
            return withUnsafeMutablePointer(to: &collector) { collector in
                var run = Run(collector: collector, context: context, limitsNames: limitsNames)
                return withUnsafeMutablePointer(to: &run) { run in
                    // The context owns a handler structure; it is filled in place, so nothing is freed twice.
                    context.pointee.sax.pointee = handler
                    context.pointee.userData = UnsafeMutableRawPointer(run)
                    xmlParseDocument(context)
                    return context.pointee.wellFormed == 1 && !run.pointee.failed
                }
            }
        }
    }

    /// A parser that reads the bytes where they are, which must outlive it: `xmlCreateMemoryParserCtxt` would copy
    /// them, and over libxml2's static buffers 2.9.14 loses its place.
    private static func context(reading bytes: UnsafeRawBufferPointer) -> xmlParserCtxtPtr? {
        guard bytes.last == 0, bytes.count <= Int(Int32.max), let context = xmlNewParserCtxt() else { return nil }
        xmlCtxtUseOptions(
            context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue))
        guard let input = xmlNewStringInputStream(context, bytes.baseAddress?.assumingMemoryBound(to: xmlChar.self))
        else {
            xmlFreeParserCtxt(context)
            return nil
        }
        inputPush(context, input)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        return context
    }

    /// What the callbacks need; its address is their user data, and outlives the parse.
    private struct Run {
        let collector: UnsafeMutablePointer<ElementCollector>
        let context: xmlParserCtxtPtr
        let limitsNames: Bool
        var failed = false

        mutating func stop() {
            failed = true
            xmlStopParser(context)
        }

        var offset: Int {
            context.pointee.input.map { $0.pointee.cur - $0.pointee.base } ?? 0
        }
    }

    nonisolated(unsafe) private static let handler: xmlSAXHandler = {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, local, prefix, uri, namespaceCount, _, attributeCount, _, attributes in
            guard let run = data?.assumingMemoryBound(to: Run.self), let local else { return }
            run.pointee.collector.pointee.start(
                local, prefix, uri, UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5),
                declaring: namespaceCount, offset: run.pointee.offset)
            if run.pointee.limitsNames, run.pointee.collector.pointee.hasTooManyNames { run.pointee.stop() }
        }
        handler.endElementNs = { data, _, _, _ in
            data?.assumingMemoryBound(to: Run.self).pointee.collector.pointee.end()
        }
        handler.characters = { data, bytes, count in
            data?.assumingMemoryBound(to: Run.self).pointee.collector.pointee.characters(
                UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.processingInstruction = { data, _, _ in
            guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
            run.pointee.collector.pointee.placeholder(endingAt: run.pointee.offset)
        }
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.serror = { data, error in
            guard let run = data?.assumingMemoryBound(to: Run.self), let error else { return }
            // An undeclared prefix is no reason to stop: `NameTable` knows the customary ones.
            if error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) || error.pointee.level == XML_ERR_WARNING {
                return
            }
            run.pointee.stop()
        }
        return handler
    }()
}
