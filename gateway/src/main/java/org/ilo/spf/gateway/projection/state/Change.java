package org.ilo.spf.gateway.projection.state;

import java.util.UUID;

/**
 * A state that the projection has gained.
 *
 * @param table the table it is in, such as {@code impact_records}
 */
public record Change(String table, UUID id, int version) {
}
