/**
 * Budget money: lines imported from the state's own export, the decisions that draw on them, and the append-only
 * ledger of money that was planned, confirmed, received, spent and reported. Amounts are kopecks everywhere.
 */
@NullMarked
package org.smartinteraction.budget;

import org.jspecify.annotations.NullMarked;
