/**
 * Routing: one origin for clients. The gateway forwards each path to the service that owns it, and adds nothing: checking and
 * answering are the owner's. Bodies stream in both directions. An owner that is down costs its own paths only, and says so at
 * once.
 */
package org.ilo.spf.gateway.routing;
