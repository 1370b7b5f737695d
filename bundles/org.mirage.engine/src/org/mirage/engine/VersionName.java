// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/**
 * How people name a version: {@code web} is the newest version of the image web, {@code web@7} its seventh.
 *
 * @param image name of the image
 * @param number from 1 on; 0 for the newest
 */
public record VersionName(String image, int number) {

    /**
     * Reads {@code IMAGE} or {@code IMAGE@N}.
     *
     * @throws MirageException when it is neither
     */
    public static VersionName parse(String text) throws MirageException {
        int at = text.lastIndexOf('@');
        String image = at < 0 ? text : text.substring(0, at);
        if (image.isEmpty()) {
            throw new MirageException("\"" + text + "\" names no image; write IMAGE or IMAGE@N, such as web@7");
        }
        if (at < 0) {
            return new VersionName(image, 0);
        }
        String number = text.substring(at + 1);
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new MirageException("\"" + number + "\" in \"" + text + "\" is no version number; versions count from 1, such as "
                    + image + "@1");
        }
        return new VersionName(image, Integer.parseInt(number));
    }

    @Override
    public String toString() {
        return number == 0 ? image : image + "@" + number;
    }
}
