#pragma once
#include <curl/curl.h>

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic and so out of Swift's reach.
// Each typed door below is one call of them; nothing else belongs here.
