// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.ByteCount;

class ByteCountTest {

    @ParameterizedTest
    @CsvSource({"-1,-", "0,0 B", "1023,1023 B", "1024,1.0 KiB", "1075,1.0 KiB", "1076,1.1 KiB", "1048524,1023.9 KiB", "1048525,1.0 MiB",
        "3355443,3.2 MiB", "1099511627776,1.0 TiB", "9223372036854775807,8.0 EiB"})
    void isShownInTheLargestUnitThatFits(long bytes, String shown) {
        assertEquals(shown, ByteCount.show(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,2,3", "9223372036854775807,0,9223372036854775807", "9223372036854775807,1,9223372036854775807",
        "9223372036854775807,9223372036854775807,9223372036854775807", "9223372036854775806,1,9223372036854775807"})
    void sumsOfWhatImagesClaimHaveAnEnd(long one, long other, long sum) {
        assertEquals(sum, ByteCount.plus(one, other));
        assertEquals(sum, ByteCount.plus(other, one));
    }
}
