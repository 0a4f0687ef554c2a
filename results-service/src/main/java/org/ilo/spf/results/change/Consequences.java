package org.ilo.spf.results.change;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is recorded to have followed from institutional changes. */
public interface Consequences {

    /** The references of the verified records that rest on any of these changes. */
    List<String> verifiedOf(Set<UUID> changes);
}
