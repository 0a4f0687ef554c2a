package org.ilo.spf.results;

import org.ilo.spf.testing.ServiceRules;

class RulesTest extends ServiceRules {
}
