/**
 * The contract kit: {@link dev.parley.store.contract.StoreContract} judges a store by every clause of
 * {@link dev.parley.store.DiscussionStore}.
 *
 * <p>Store authors extend one class; everything else is how it judges. May import all that an application may, and
 * JUnit and AssertJ.
 */
package dev.parley.store.contract;
