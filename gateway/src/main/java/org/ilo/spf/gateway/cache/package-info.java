/**
 * Cached responses: what the gateway answers, as bytes with an entity tag, and from where it is served a second time.
 *
 * <p>
 * A cached response names the version of knowledge it was computed from, and is served for that version only: nothing has to be
 * invalidated. {@link org.ilo.spf.gateway.cache.AnswerCache} computes what it does not have, once for all who ask at the same
 * time. A cache hit for an ordinary request is served on the event loop by the fast path, before any filter runs; everything
 * else is served by {@link org.ilo.spf.gateway.cache.ConditionalResponses}, with the same bytes and headers.
 *
 * <p>
 * What depends on the {@link org.ilo.spf.gateway.cache.Audience} is cached for each audience apart.
 */
package org.ilo.spf.gateway.cache;
