#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation. Without this macro they are
// not included; the one structure it changes, xmlCharEncodingHandler, is only ever handled by pointer here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a macro over a global function pointer, which Swift 6 refuses as shared mutable state.
static inline void sheaf_xml_free(void *pointer) { xmlFree(pointer); }
