// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.Comparator;
import java.util.Locale;

import org.mirage.engine.facts.NaturalOrder;
import org.mirage.engine.packages.order.ApkOrder;
import org.mirage.engine.packages.order.DpkgOrder;
import org.mirage.engine.packages.order.GemOrder;
import org.mirage.engine.packages.order.MavenOrder;
import org.mirage.engine.packages.order.PacmanOrder;
import org.mirage.engine.packages.order.Pep440Order;
import org.mirage.engine.packages.order.RpmOrder;
import org.mirage.engine.packages.order.SemverOrder;

/** The systems whose packages are found in images, each with the order of its versions. */
public enum PackageKind {

    DPKG(DpkgOrder.INSTANCE), RPM(RpmOrder.INSTANCE), APK(ApkOrder.INSTANCE), PACMAN(PacmanOrder.INSTANCE), PYTHON(Pep440Order.INSTANCE),
    NODE(SemverOrder.INSTANCE), JAVA(MavenOrder.INSTANCE), RUBY(GemOrder.INSTANCE), GO(SemverOrder.INSTANCE), RUST(SemverOrder.INSTANCE),
    /** What lies on the disk to be started; one that a distribution packaged is among its packages, too. */
    KERNEL(NaturalOrder.INSTANCE),
    /** Programs that the registry of Windows lists. */
    WINDOWS(NaturalOrder.INSTANCE);

    private final Comparator<String> order;

    PackageKind(Comparator<String> order) {
        this.order = order;
    }

    /** Earlier versions come first. */
    public Comparator<String> order() {
        return order;
    }

    /** The one that is written so. */
    static PackageKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** How it is written: {@code dpkg}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
