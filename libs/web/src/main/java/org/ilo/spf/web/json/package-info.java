/** JSON: one mapper for everything that is written, and a strict reader for everything that clients send. */
package org.ilo.spf.web.json;
