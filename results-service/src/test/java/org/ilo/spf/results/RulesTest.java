package org.ilo.spf.results;

import org.ilo.spf.records.test.ServiceRules;

class RulesTest extends ServiceRules {
}
