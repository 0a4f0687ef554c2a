/** What stands between the network and a service: it keeps out what is slow, oversized, or not HTTP. */
package org.ilo.spf.web;
