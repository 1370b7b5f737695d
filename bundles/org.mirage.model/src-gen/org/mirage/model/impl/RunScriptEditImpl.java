// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.mirage.model.MiragePackage;
import org.mirage.model.RunScriptEdit;

/**
 * An implementation of the model object '<em><b>Run Script Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.RunScriptEditImpl#getArguments <em>Arguments</em>}</li>
 *   <li>{@link org.mirage.model.impl.RunScriptEditImpl#getTimeout <em>Timeout</em>}</li>
 *   <li>{@link org.mirage.model.impl.RunScriptEditImpl#getAbout <em>About</em>}</li>
 * </ul>
 *
 * @generated
 */
public class RunScriptEditImpl extends ScriptEditImpl implements RunScriptEdit {
	/**
	 * The cached value of the '{@link #getArguments() <em>Arguments</em>}' attribute list.
	 * @see #getArguments()
	 * @generated
	 * @ordered
	 */
	protected EList<String> arguments;

	/**
	 * The default value of the '{@link #getTimeout() <em>Timeout</em>}' attribute.
	 * @see #getTimeout()
	 * @generated
	 * @ordered
	 */
	protected static final String TIMEOUT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTimeout() <em>Timeout</em>}' attribute.
	 * @see #getTimeout()
	 * @generated
	 * @ordered
	 */
	protected String timeout = TIMEOUT_EDEFAULT;

	/**
	 * The default value of the '{@link #getAbout() <em>About</em>}' attribute.
	 * @see #getAbout()
	 * @generated
	 * @ordered
	 */
	protected static final String ABOUT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAbout() <em>About</em>}' attribute.
	 * @see #getAbout()
	 * @generated
	 * @ordered
	 */
	protected String about = ABOUT_EDEFAULT;

	/**
	 * @generated
	 */
	protected RunScriptEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.RUN_SCRIPT_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getArguments() {
		if (arguments == null) {
			arguments = new EDataTypeEList<String>(String.class, this, MiragePackage.RUN_SCRIPT_EDIT__ARGUMENTS);
		}
		return arguments;
	}

	/**
	 * @generated
	 */
	@Override
	public String getTimeout() {
		return timeout;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTimeout(String newTimeout) {
		String oldTimeout = timeout;
		timeout = newTimeout;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.RUN_SCRIPT_EDIT__TIMEOUT, oldTimeout, timeout));
	}

	/**
	 * @generated
	 */
	@Override
	public String getAbout() {
		return about;
	}

	/**
	 * @generated
	 */
	@Override
	public void setAbout(String newAbout) {
		String oldAbout = about;
		about = newAbout;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.RUN_SCRIPT_EDIT__ABOUT, oldAbout, about));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.RUN_SCRIPT_EDIT__ARGUMENTS:
				return getArguments();
			case MiragePackage.RUN_SCRIPT_EDIT__TIMEOUT:
				return getTimeout();
			case MiragePackage.RUN_SCRIPT_EDIT__ABOUT:
				return getAbout();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.RUN_SCRIPT_EDIT__ARGUMENTS:
				getArguments().clear();
				getArguments().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.RUN_SCRIPT_EDIT__TIMEOUT:
				setTimeout((String)newValue);
				return;
			case MiragePackage.RUN_SCRIPT_EDIT__ABOUT:
				setAbout((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.RUN_SCRIPT_EDIT__ARGUMENTS:
				getArguments().clear();
				return;
			case MiragePackage.RUN_SCRIPT_EDIT__TIMEOUT:
				setTimeout(TIMEOUT_EDEFAULT);
				return;
			case MiragePackage.RUN_SCRIPT_EDIT__ABOUT:
				setAbout(ABOUT_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.RUN_SCRIPT_EDIT__ARGUMENTS:
				return arguments != null && !arguments.isEmpty();
			case MiragePackage.RUN_SCRIPT_EDIT__TIMEOUT:
				return TIMEOUT_EDEFAULT == null ? timeout != null : !TIMEOUT_EDEFAULT.equals(timeout);
			case MiragePackage.RUN_SCRIPT_EDIT__ABOUT:
				return ABOUT_EDEFAULT == null ? about != null : !ABOUT_EDEFAULT.equals(about);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (arguments: ");
		result.append(arguments);
		result.append(", timeout: ");
		result.append(timeout);
		result.append(", about: ");
		result.append(about);
		result.append(')');
		return result.toString();
	}

} //RunScriptEditImpl
