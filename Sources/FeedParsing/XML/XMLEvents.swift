import CLibxml2

/// One run of libxml2's SAX2 parser over a skeleton.
///
/// Neither a document type nor an entity declaration ever reaches libxml2 (the skeleton has none), and there is no
/// handler that could load anything. It parses from memory, not by pushed chunks: its push parser tears tags whose
/// attributes contain `>` apart at the end of a chunk, and gives up on more than 10 MB without markup.
enum XMLEvents {
    /// Feeds `collector`; false when libxml2 found the document not well-formed. What was collected up to there
    /// stays in `collector`.
    static func send(_ bytes: [UInt8], to collector: inout ElementCollector) -> Bool {
        guard bytes.count <= Int(Int32.max) else { return false }
        return bytes.withUnsafeBytes { bytes in
            guard
                let context = xmlCreateMemoryParserCtxt(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
            else { return false }
            defer { xmlFreeParserCtxt(context) }
            xmlCtxtUseOptions(
                context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)

            return withUnsafeMutablePointer(to: &collector) { collector in
                var run = Run(collector: collector, context: context)
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

    /// What the callbacks need; its address is their user data, and outlives the parse.
    private struct Run {
        let collector: UnsafeMutablePointer<ElementCollector>
        let context: xmlParserCtxtPtr
        var failed = false

        var offset: Int {
            guard let input = context.pointee.input else { return 0 }
            // Near the end libxml2 drops what it has read, and counts it in `consumed`.
            return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        }
    }

    nonisolated(unsafe) private static let handler: xmlSAXHandler = {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, local, prefix, uri, _, _, attributeCount, _, attributes in
            guard let run = data?.assumingMemoryBound(to: Run.self), let local else { return }
            run.pointee.collector.pointee.start(
                local, prefix, uri, UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5),
                offset: run.pointee.offset)
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
            data?.assumingMemoryBound(to: Run.self).pointee.collector.pointee.placeholder()
        }
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.serror = { data, error in
            guard let run = data?.assumingMemoryBound(to: Run.self), let error else { return }
            // An undeclared prefix is no reason to stop: `NameTable` knows the customary ones (rule 13).
            if error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) || error.pointee.level == XML_ERR_WARNING {
                return
            }
            run.pointee.failed = true
            xmlStopParser(run.pointee.context)
        }
        return handler
    }()
}
