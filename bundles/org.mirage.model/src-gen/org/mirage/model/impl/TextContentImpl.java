// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.MiragePackage;
import org.mirage.model.TextContent;

/**
 * An implementation of the model object '<em><b>Text Content</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.TextContentImpl#getText <em>Text</em>}</li>
 *   <li>{@link org.mirage.model.impl.TextContentImpl#isTemplate <em>Template</em>}</li>
 * </ul>
 *
 * @generated
 */
public class TextContentImpl extends FileContentImpl implements TextContent {
	/**
	 * The default value of the '{@link #getText() <em>Text</em>}' attribute.
	 * @see #getText()
	 * @generated
	 * @ordered
	 */
	protected static final String TEXT_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getText() <em>Text</em>}' attribute.
	 * @see #getText()
	 * @generated
	 * @ordered
	 */
	protected String text = TEXT_EDEFAULT;

	/**
	 * The default value of the '{@link #isTemplate() <em>Template</em>}' attribute.
	 * @see #isTemplate()
	 * @generated
	 * @ordered
	 */
	protected static final boolean TEMPLATE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isTemplate() <em>Template</em>}' attribute.
	 * @see #isTemplate()
	 * @generated
	 * @ordered
	 */
	protected boolean template = TEMPLATE_EDEFAULT;

	/**
	 * @generated
	 */
	protected TextContentImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.TEXT_CONTENT;
	}

	/**
	 * @generated
	 */
	@Override
	public String getText() {
		return text;
	}

	/**
	 * @generated
	 */
	@Override
	public void setText(String newText) {
		String oldText = text;
		text = newText;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.TEXT_CONTENT__TEXT, oldText, text));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isTemplate() {
		return template;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTemplate(boolean newTemplate) {
		boolean oldTemplate = template;
		template = newTemplate;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.TEXT_CONTENT__TEMPLATE, oldTemplate, template));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.TEXT_CONTENT__TEXT:
				return getText();
			case MiragePackage.TEXT_CONTENT__TEMPLATE:
				return isTemplate();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.TEXT_CONTENT__TEXT:
				setText((String)newValue);
				return;
			case MiragePackage.TEXT_CONTENT__TEMPLATE:
				setTemplate((Boolean)newValue);
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
			case MiragePackage.TEXT_CONTENT__TEXT:
				setText(TEXT_EDEFAULT);
				return;
			case MiragePackage.TEXT_CONTENT__TEMPLATE:
				setTemplate(TEMPLATE_EDEFAULT);
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
			case MiragePackage.TEXT_CONTENT__TEXT:
				return TEXT_EDEFAULT == null ? text != null : !TEXT_EDEFAULT.equals(text);
			case MiragePackage.TEXT_CONTENT__TEMPLATE:
				return template != TEMPLATE_EDEFAULT;
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
		result.append(" (text: ");
		result.append(text);
		result.append(", template: ");
		result.append(template);
		result.append(')');
		return result.toString();
	}

} //TextContentImpl
