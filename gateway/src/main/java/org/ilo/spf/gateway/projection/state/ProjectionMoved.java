package org.ilo.spf.gateway.projection.state;

import java.util.List;

/**
 * The projection has committed further states. A CDI event, fired on the projection's own threads: observers must be quick.
 *
 * @param version the data version from now on
 * @param changes the states that are new, when this replica added them; empty when another one did
 */
record ProjectionMoved(DataVersion version, List<Change> changes) {
}
