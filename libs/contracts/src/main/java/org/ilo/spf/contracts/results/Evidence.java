package org.ilo.spf.contracts.results;

import org.ilo.spf.contracts.code.EvidenceKind;

/**
 * Where a reader can see that a record is true.
 *
 * @param url an http or https address; the services never fetch it
 */
public record Evidence(String title, String url, EvidenceKind kind) {
}
