// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes handles of the system's libguestfs. */
final class SystemBinding {

    private static final String CLASS = "com.redhat.et.libguestfs.GuestFS";

    private SystemBinding() {
    }

    /**
     * A new handle.
     *
     * @throws ReflectiveOperationException when the class is missing or is another
     * @throws LinkageError when the native library does not load
     */
    static Binding open() throws ReflectiveOperationException {
        Class<?> type = Class.forName(CLASS);
        Object handle = type.getConstructor().newInstance();
        return (Binding) Proxy.newProxyInstance(Binding.class.getClassLoader(), new Class<?>[] {Binding.class},
                (proxy, method, arguments) -> call(type, handle, method, arguments));
    }

    private static Object call(Class<?> type, Object handle, Method method, Object[] arguments) throws Throwable {
        Method real;
        try {
            real = type.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new GuestfsError("this version of libguestfs does not know " + method.getName());
        }
        try {
            return real.invoke(handle, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw new GuestfsError(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        }
    }
}
