/**
 * Access: callers are known by verified tokens, every operation names the permission it requires, and an operation without one
 * is refused.
 */
package org.ilo.spf.web.access;
