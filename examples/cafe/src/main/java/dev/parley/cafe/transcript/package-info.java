/** Reads transcripts, page copies of threads taken apart by hand, and makes communities of them. */
@NullMarked
package dev.parley.cafe.transcript;

import org.jspecify.annotations.NullMarked;
