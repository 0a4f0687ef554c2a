package org.ilo.spf.gateway.indicator;

import java.util.List;

import org.ilo.spf.gateway.projection.DataVersion;
import org.ilo.spf.gateway.projection.Source;

/** What the gateway knows at one time, on which every answer about data depends: which states, and what of each source. */
record Moment(DataVersion version, List<Source> sources) {
}
