package org.ilo.spf.countries;

import org.ilo.spf.records.test.ServiceRules;

class RulesTest extends ServiceRules {
}
