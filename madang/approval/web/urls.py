from django.urls import path

from madang.approval.web import deeds, desk

app_name = "approval"
urlpatterns = [
    path("approval/", desk.desk, name="desk"),
    path("approval/sign/", desk.sign_many, name="sign-many"),
    path("approval/later/<int:report_id>/", desk.see_later_report, name="see-later-report"),
    path("approval/steps/<int:number>/sign/", deeds.sign, name="sign"),
    path("approval/steps/<int:number>/return/", deeds.send_back, name="return"),
    path("approval/steps/<int:number>/skip/", deeds.skip, name="skip"),
    path("approval/steps/<int:number>/recall/", deeds.recall, name="recall"),
    path("approval/steps/<int:number>/reassign/", deeds.reassign, name="reassign"),
    path("approval/courses/<int:number>/withdraw/", deeds.withdraw, name="withdraw"),
]
