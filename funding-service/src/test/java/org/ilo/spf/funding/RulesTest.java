package org.ilo.spf.funding;

import org.ilo.spf.kit.test.ServiceRules;

class RulesTest extends ServiceRules {
}
