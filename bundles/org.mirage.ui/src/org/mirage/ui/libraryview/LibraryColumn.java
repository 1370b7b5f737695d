// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;
import org.mirage.ui.format.PlatformPart;

/** What the Library view shows of a version; an image shows its newest one. */
enum LibraryColumn {
    NAME(Messages.Column_name, "", 176, SWT.LEFT, Version::label, Comparator.comparingInt(Version::getNumber)), //$NON-NLS-1$
    SIZE(Messages.Column_size, Messages.Column_sizeTip, 76, SWT.RIGHT, version -> CountText.size(version.getStoredBytes()),
            Comparator.comparingLong(Version::getStoredBytes)),
    UNIQUE(Messages.Column_unique, Messages.Column_uniqueTip, 76, SWT.RIGHT, version -> CountText.size(version.getUniqueBytes()),
            Comparator.comparingLong(Version::getUniqueBytes)),
    DATE(Messages.Column_date, "", 120, SWT.LEFT, version -> version.getTime() == null ? "" //$NON-NLS-1$ //$NON-NLS-2$
            : DateText.recent(version.getTime()),
            Comparator.comparing(Version::getTime, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))),
    SYSTEM(Messages.Column_system, "", 190, SWT.LEFT, Version::getSystem,
            Comparator.comparing(Version::getSystem, Collator.getInstance())),
    MESSAGE(Messages.Column_message, "", 220, SWT.LEFT, version -> firstLine(version.getMessage()),
            Comparator.comparing(Version::getMessage, Collator.getInstance())),
    HOST_NAME(PlatformPart.HOST_NAME),
    ARCHITECTURE(PlatformPart.ARCHITECTURE),
    VERSION(PlatformPart.VERSION),
    KERNELS(PlatformPart.KERNELS),
    BOOT_LOADER(PlatformPart.BOOT_LOADER),
    FIRMWARE(PlatformPart.FIRMWARE),
    INIT(PlatformPart.INIT),
    PACKAGES(PlatformPart.PACKAGES),
    TOOLS(PlatformPart.TOOLS);

    final String title;
    final String tip;
    final int width;
    final int alignment;
    private final Function<Version, String> text;
    private final Comparator<Version> order;

    LibraryColumn(String title, String tip, int width, int alignment, Function<Version, String> text, Comparator<Version> order) {
        this.title = title;
        this.tip = tip;
        this.width = width;
        this.alignment = alignment;
        this.text = text;
        this.order = order;
    }

    LibraryColumn(PlatformPart part) {
        this(part.title, "", part.width, SWT.LEFT, part::of, Comparator.comparing(part::of, Collator.getInstance())); //$NON-NLS-1$
    }

    /** True for a column that is shown only when asked for. */
    boolean optional() {
        return ordinal() >= HOST_NAME.ordinal();
    }

    /** What stands in the row of an image or a version. */
    String text(Object element) {
        Version version = version(element);
        if (this == NAME && element instanceof Image image) {
            return image.getName();
        }
        return version == null ? "" : text.apply(version); //$NON-NLS-1$
    }

    /** The order of two images, or of two versions of an image, by this column. */
    int compare(Object one, Object other) {
        if (this == NAME && one instanceof Image first && other instanceof Image second) {
            return Collator.getInstance().compare(first.getName(), second.getName());
        }
        return Comparator.nullsFirst(order).compare(version(one), version(other));
    }

    private static Version version(Object element) {
        return element instanceof Image image ? image.newest() : (Version) element;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(""); //$NON-NLS-1$
    }
}
