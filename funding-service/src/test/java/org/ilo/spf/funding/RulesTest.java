package org.ilo.spf.funding;

import org.ilo.spf.testing.ServiceRules;

class RulesTest extends ServiceRules {
}
