// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A disk or partition by the name that Linux gives its device, whatever the driver: {@code sda1}, {@code vda1},
 * {@code nvme0n1p1} and {@code mmcblk0p1} all mean the first partition of the first disk.
 *
 * @param disk from 0 on
 * @param partition from 1 on, 0 for the whole disk
 */
record DeviceName(int disk, int partition) {

    private static final Pattern LETTERS = Pattern.compile("(?:s|v|h|xv)d([a-z]{1,2})([1-9][0-9]{0,4})?");
    private static final Pattern NUMBERS = Pattern.compile("(?:nvme([0-9]{1,3})n1|mmcblk([0-9]{1,3})|nbd([0-9]{1,3}))(?:p([1-9][0-9]{0,4}))?");

    /** The device of a name without {@code /dev/}, or null when it is none of a disk. */
    static DeviceName parse(String name) {
        Matcher letters = LETTERS.matcher(name);
        if (letters.matches()) {
            int disk = 0;
            for (char letter : letters.group(1).toCharArray()) {
                disk = disk * 26 + letter - 'a' + 1;
            }
            return new DeviceName(disk - 1, number(letters.group(2)));
        }
        Matcher numbers = NUMBERS.matcher(name);
        if (numbers.matches()) {
            int disk = number(numbers.group(1)) + number(numbers.group(2)) + number(numbers.group(3));
            return new DeviceName(disk, number(numbers.group(4)));
        }
        return null;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
