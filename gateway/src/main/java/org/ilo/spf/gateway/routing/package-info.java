/**
 * One origin for clients: the gateway forwards each path to the service that owns it, and adds nothing, since checking and
 * answering are the owner's. Bodies stream in both directions. When an owner is down, its own paths say so at once, and no
 * other path is affected.
 */
package org.ilo.spf.gateway.routing;
