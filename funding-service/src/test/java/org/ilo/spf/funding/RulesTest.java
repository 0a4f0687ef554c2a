package org.ilo.spf.funding;

import org.ilo.spf.records.test.ServiceRules;

class RulesTest extends ServiceRules {
}
