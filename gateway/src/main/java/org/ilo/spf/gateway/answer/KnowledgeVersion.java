package org.ilo.spf.gateway.answer;

import java.util.List;

import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.projection.freshness.Source;

/** What the gateway knows at one time, on which every answer about data depends: which states, and what of each source. */
record KnowledgeVersion(DataVersion version, List<Source> sources) {
}
