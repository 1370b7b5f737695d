// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.util.List;

/**
 * A mount that an fstab asks for (fstab(5)), escapes resolved. Texts hold one byte in each character.
 *
 * @param number of the line, from 1 on
 * @param source what to mount, such as {@code UUID=…} or {@code /dev/sda1}
 * @param target where
 * @param type file-system type
 * @param options as mount(8) takes them
 */
public record FstabLine(int number, String source, String target, String type, List<String> options) {
}
