// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.DropKeyEdit;
import org.mirage.model.KeyForm;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Drop Key Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.DropKeyEditImpl#getForm <em>Form</em>}</li>
 *   <li>{@link org.mirage.model.impl.DropKeyEditImpl#getSection <em>Section</em>}</li>
 *   <li>{@link org.mirage.model.impl.DropKeyEditImpl#getKey <em>Key</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DropKeyEditImpl extends TextEditImpl implements DropKeyEdit {
	/**
	 * The default value of the '{@link #getForm() <em>Form</em>}' attribute.
	 * @see #getForm()
	 * @generated
	 * @ordered
	 */
	protected static final KeyForm FORM_EDEFAULT = KeyForm.INI;

	/**
	 * The cached value of the '{@link #getForm() <em>Form</em>}' attribute.
	 * @see #getForm()
	 * @generated
	 * @ordered
	 */
	protected KeyForm form = FORM_EDEFAULT;

	/**
	 * The default value of the '{@link #getSection() <em>Section</em>}' attribute.
	 * @see #getSection()
	 * @generated
	 * @ordered
	 */
	protected static final String SECTION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSection() <em>Section</em>}' attribute.
	 * @see #getSection()
	 * @generated
	 * @ordered
	 */
	protected String section = SECTION_EDEFAULT;

	/**
	 * The default value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected static final String KEY_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected String key = KEY_EDEFAULT;

	/**
	 * @generated
	 */
	protected DropKeyEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.DROP_KEY_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public KeyForm getForm() {
		return form;
	}

	/**
	 * @generated
	 */
	@Override
	public void setForm(KeyForm newForm) {
		KeyForm oldForm = form;
		form = newForm == null ? FORM_EDEFAULT : newForm;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_KEY_EDIT__FORM, oldForm, form));
	}

	/**
	 * @generated
	 */
	@Override
	public String getSection() {
		return section;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSection(String newSection) {
		String oldSection = section;
		section = newSection;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_KEY_EDIT__SECTION, oldSection, section));
	}

	/**
	 * @generated
	 */
	@Override
	public String getKey() {
		return key;
	}

	/**
	 * @generated
	 */
	@Override
	public void setKey(String newKey) {
		String oldKey = key;
		key = newKey;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DROP_KEY_EDIT__KEY, oldKey, key));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.DROP_KEY_EDIT__FORM:
				return getForm();
			case MiragePackage.DROP_KEY_EDIT__SECTION:
				return getSection();
			case MiragePackage.DROP_KEY_EDIT__KEY:
				return getKey();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.DROP_KEY_EDIT__FORM:
				setForm((KeyForm)newValue);
				return;
			case MiragePackage.DROP_KEY_EDIT__SECTION:
				setSection((String)newValue);
				return;
			case MiragePackage.DROP_KEY_EDIT__KEY:
				setKey((String)newValue);
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
			case MiragePackage.DROP_KEY_EDIT__FORM:
				setForm(FORM_EDEFAULT);
				return;
			case MiragePackage.DROP_KEY_EDIT__SECTION:
				setSection(SECTION_EDEFAULT);
				return;
			case MiragePackage.DROP_KEY_EDIT__KEY:
				setKey(KEY_EDEFAULT);
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
			case MiragePackage.DROP_KEY_EDIT__FORM:
				return form != FORM_EDEFAULT;
			case MiragePackage.DROP_KEY_EDIT__SECTION:
				return SECTION_EDEFAULT == null ? section != null : !SECTION_EDEFAULT.equals(section);
			case MiragePackage.DROP_KEY_EDIT__KEY:
				return KEY_EDEFAULT == null ? key != null : !KEY_EDEFAULT.equals(key);
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
		result.append(" (form: ");
		result.append(form);
		result.append(", section: ");
		result.append(section);
		result.append(", key: ");
		result.append(key);
		result.append(')');
		return result.toString();
	}

} //DropKeyEditImpl
