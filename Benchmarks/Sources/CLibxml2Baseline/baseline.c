#include "baseline.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

static void start(void *total, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
    *(size_t *)total += 1 + (size_t)attributes;
}

static void end(void *total, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) { *(size_t *)total += 1; }

static void characters(void *total, const xmlChar *bytes, int count) { *(size_t *)total += (size_t)count; }

static xmlEntityPtr entity(void *total, const xmlChar *name) { return xmlGetPredefinedEntity(name); }

static void fault(void *total, xmlErrorPtr error) {}

size_t sax_events(const char *bytes, size_t count) {
    size_t total = 0;
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start;
    handler.endElementNs = end;
    handler.characters = characters;
    handler.cdataBlock = characters;
    handler.ignorableWhitespace = characters;
    handler.getEntity = entity;
    handler.serror = fault;

    xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, (int)count);
    if (!context) return 0;
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_RECOVER);
    xmlSAXHandler *own = context->sax;
    context->sax = &handler;
    context->userData = &total;
    xmlParseDocument(context);
    context->sax = own;
    if (context->myDoc) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
    return total;
}
