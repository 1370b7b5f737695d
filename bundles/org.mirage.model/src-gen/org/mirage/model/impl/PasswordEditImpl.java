// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.MiragePackage;
import org.mirage.model.PasswordEdit;

/**
 * An implementation of the model object '<em><b>Password Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.PasswordEditImpl#getHash <em>Hash</em>}</li>
 *   <li>{@link org.mirage.model.impl.PasswordEditImpl#getValue <em>Value</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PasswordEditImpl extends UserEditImpl implements PasswordEdit {
	/**
	 * The default value of the '{@link #getHash() <em>Hash</em>}' attribute.
	 * @see #getHash()
	 * @generated
	 * @ordered
	 */
	protected static final String HASH_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHash() <em>Hash</em>}' attribute.
	 * @see #getHash()
	 * @generated
	 * @ordered
	 */
	protected String hash = HASH_EDEFAULT;

	/**
	 * The default value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected static final String VALUE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected String value = VALUE_EDEFAULT;

	/**
	 * @generated
	 */
	protected PasswordEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.PASSWORD_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public String getHash() {
		return hash;
	}

	/**
	 * @generated
	 */
	@Override
	public void setHash(String newHash) {
		String oldHash = hash;
		hash = newHash;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PASSWORD_EDIT__HASH, oldHash, hash));
	}

	/**
	 * @generated
	 */
	@Override
	public String getValue() {
		return value;
	}

	/**
	 * @generated
	 */
	@Override
	public void setValue(String newValue) {
		String oldValue = value;
		value = newValue;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PASSWORD_EDIT__VALUE, oldValue, value));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.PASSWORD_EDIT__HASH:
				return getHash();
			case MiragePackage.PASSWORD_EDIT__VALUE:
				return getValue();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.PASSWORD_EDIT__HASH:
				setHash((String)newValue);
				return;
			case MiragePackage.PASSWORD_EDIT__VALUE:
				setValue((String)newValue);
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
			case MiragePackage.PASSWORD_EDIT__HASH:
				setHash(HASH_EDEFAULT);
				return;
			case MiragePackage.PASSWORD_EDIT__VALUE:
				setValue(VALUE_EDEFAULT);
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
			case MiragePackage.PASSWORD_EDIT__HASH:
				return HASH_EDEFAULT == null ? hash != null : !HASH_EDEFAULT.equals(hash);
			case MiragePackage.PASSWORD_EDIT__VALUE:
				return VALUE_EDEFAULT == null ? value != null : !VALUE_EDEFAULT.equals(value);
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
		result.append(" (hash: ");
		result.append(hash);
		result.append(", value: ");
		result.append(value);
		result.append(')');
		return result.toString();
	}

} //PasswordEditImpl
