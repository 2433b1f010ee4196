/** What the rules take from the policy: deadlines, business days, local time. */
package io.throughline.audit.policy;
